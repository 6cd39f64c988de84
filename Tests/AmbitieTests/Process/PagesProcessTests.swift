import Foundation
import TestSupport
import Testing

/// All pages about a folder of cases, as `ambitie pages` leaves them.
@Suite struct `All pages in one folder` {
  /// What every row begins with: something that passes for an engine, whether the real one was built or not.
  private static let engine = #"printf '\x1f\x8b' >e.gz; "#
  private static let names = [
    "rapport.html", "dashboard.html", "werkbank.html", "werksessie-1.html", "werksessie-2.html",
    "stembiljetten.html", "index.html",
  ]
  private static let written = names.map { "written: p/\($0)\n" }.joined()
  private static let listed = names.sorted().map { "\($0)\n" }.joined()
  /// The call that makes each page alone.
  private static let alone = [
    ("rapport", "report cases"), ("dashboard", "dashboard cases"),
    ("werkbank", "workbench cases --engine e.gz"), ("werksessie-1", "deck cases --date 2022-05-18"),
    ("werksessie-2", "deck --session 2 cases --date 2022-05-18"), ("stembiljetten", "votes ballot cases"),
  ]

  static let rows = [
    ShellCase(
      engine + "ambitie pages cases --engine e.gz -o p; ls p", output: listed, errors: written, status: 0),
    // cases/ where nothing is named, and the same bytes each time.
    ShellCase(
      engine
        + "ambitie pages --engine e.gz -o p; ambitie pages cases --engine e.gz -o q 2>err; diff -r p q && echo same",
      output: "same\n", errors: written, status: 0),
    // No second road: each page is the one that its own command makes.
    ShellCase(
      engine + "ambitie pages cases --engine e.gz --date 2022-05-18 -o p 2>err; "
        + alone.map { "ambitie \($1) | cmp - p/\($0).html; " }.joined() + "echo compared",
      output: "compared\n", status: 0),
    ShellCase(
      engine
        + "for l in nl en; do ambitie pages --engine e.gz --language $l -o $l 2>err; grep -o '<html lang=\"..\">' $l/*.html | sort -u | wc -l; done",
      output: "7\n7\n", status: 0),
    // Every link of the index leads to something.
    ShellCase(
      engine
        + "ambitie pages --engine e.gz -o p 2>err; for l in $(grep -o 'href=\"[a-z][^\":]*\"' p/index.html | cut -d'\"' -f2); do grep -q \"id=\\\"${l#*#}\\\"\" p/${l%#*} || [[ $l != *#* && -s p/$l ]] || echo broken $l; done; grep -c 'class=\"audience\"' p/index.html",
      output: "6\n", status: 0),
    ShellCase(
      engine + "ambitie pages --engine e.gz --kader none -o p 2>&1 | grep -c \"no kader 'none'\"; ls",
      output: "1\ncases\ne.gz\nrubrics\n", status: 0),
    ShellCase(
      "cp \"$(command -v ambitie)\" t; LC_ALL=nl_NL.UTF-8 ./t pages -o p 2>&1 | grep -c motor; ls p; grep -c werkbank.html p/index.html",
      output: "1\n" + names.filter { $0 != "werkbank.html" }.sorted().map { "\($0)\n" }.joined() + "0\n",
      status: 1
    ),
    ShellCase(
      engine
        + "ambitie pages --engine e.gz -o p 2>err; cp \"$(command -v ambitie)\" t; ./t pages -o p --overwrite 2>&1 | tail -1",
      output: "note: 'p/werkbank.html' is of an earlier time, and is not in the index\n", status: 0),
    ShellCase(
      "ambitie pages -o p --engine cases/bike.json; ls p 2>&1 | wc -l", output: "1\n",
      errors: "ambitie: error: 'cases/bike.json' is no engine of the workbench\n"
        + "  = help: 'Scripts/engine' makes .build/engine/engine.wasm.gz\n", status: 0),
    ShellCase(
      "ambitie pages",
      errors: "ambitie: error: pages takes a folder to write into\n  = help: for example -o pages\n",
      status: 2),
    ShellCase(
      "ambitie pages -o -", errors: "ambitie: error: pages go to a folder, not to standard output\n",
      status: 2),
    ShellCase(
      "echo mine >p; ambitie pages -o p; cat p", output: "mine\n",
      errors: "ambitie: error: 'p' is a file, not a folder\n", status: 0),
    ShellCase(
      engine + "ambitie pages -o a/b --engine e.gz; ls",
      output: "cases\ne.gz\nrubrics\n",
      errors: "ambitie: error: 'a/b' cannot be written: its folder does not exist\n",
      status: 0),
    ShellCase(
      "mkdir p; echo mine >p/notes.txt; ambitie pages -o p; ls p", output: "notes.txt\n",
      errors: "ambitie: error: the folder 'p' holds something already\n"
        + "  = help: --overwrite replaces the pages in it, and leaves everything else\n", status: 0),
    ShellCase(
      engine
        + "mkdir p; echo mine >p/notes.txt; echo old >p/index.html; ambitie pages -o p/ --overwrite --engine e.gz; cat p/notes.txt; grep -cx old p/index.html",
      output: "mine\n0\n", errors: written, status: 1),
    ShellCase(
      engine + "mkdir p; ambitie pages -o p --engine e.gz; ls p", output: listed, errors: written, status: 0),
    // What is wrong is told once, and nothing is half made.
    ShellCase(
      "ambitie pages none -o p 2>&1 | grep -c none; ls", output: "1\ncases\nrubrics\n", status: 0),
    ShellCase(
      engine
        + "echo '{' >cases/broken.json; ambitie pages -o p --engine e.gz 2>err; echo $?; grep -c 'error: the file ends' err; ls p | wc -l",
      output: "2\n1\n7\n", status: 0),
  ]

  @Test(arguments: rows)
  func `are those of the single commands, with an index`(_ row: ShellCase) async throws {
    try await row.check()
  }
}
