import Foundation
import TestSupport
import Testing

/// Files as they are on real disks: modes, links, pipes, limits and what killed runs leave.
@Suite struct `Files on disk` {
  private static let written = "written: x.txt\n"

  static let rows = [
    ShellCase(
      "umask 022; echo >x.txt; chmod 664 x.txt; ambitie score -o x.txt --overwrite; stat -c %a x.txt",
      output: "664\n", errors: written, status: 0),
    ShellCase(
      "umask 077; echo >x.txt; chmod 664 x.txt; ambitie score -o x.txt --overwrite; stat -c %a x.txt",
      output: "664\n", errors: written, status: 0),
    ShellCase(
      "umask 027; ambitie score -o x.txt; stat -c %a x.txt", output: "640\n", errors: written, status: 0),
    ShellCase(
      "umask 022; chmod 664 cases/bike.json; echo 'data.rights = partner' | ambitie record bike >out; stat -c %a cases/bike.json",
      output: "664\n", status: 0),
    ShellCase(
      "echo mine >x.txt; chmod 444 x.txt; ambitie score -o x.txt --overwrite; cat x.txt", output: "mine\n",
      errors: "ambitie: error: 'x.txt' is read-only, and is not replaced\n"
        + "  = help: make it writable first, or choose another name\n", status: 0),
    ShellCase(
      "echo mine >x.txt; chmod 444 x.txt; LC_ALL=nl_NL.UTF-8 ambitie score -o x.txt --overwrite",
      errors: "ambitie: fout: 'x.txt' is alleen te lezen, en wordt niet vervangen\n"
        + "  = hulp: maak het eerst beschrijfbaar, of kies een andere naam\n", status: 2),
    ShellCase(
      "chmod 444 cases/bike.json; echo 'data.rights = partner' | ambitie record bike; stat -c %a cases/bike.json",
      output: "444\n",
      errors: "ambitie: error: line 1 of the input: 'cases/bike.json' is read-only, and is not replaced\n"
        + "  = help: make it writable first, or choose another name\n", status: 0),
    ShellCase(
      "ln -s far.txt near; ambitie score -o near && [[ -L near ]] && grep -c Bike far.txt", output: "1\n",
      errors: "written: near\n", status: 0),
    ShellCase(
      "mkdir d; ln -s ../x.txt d/a; ln -s d/a b; ambitie score -o b && grep -c Bike x.txt; ls -A d",
      output: "1\na\n",
      errors: "written: b\n", status: 0),
    ShellCase(
      "ln -s none/far.txt near; ambitie score -o near; ls",
      output: "cases\nnear\nrubrics\n",
      errors: "ambitie: error: 'none/far.txt' cannot be written: its folder does not exist\n", status: 0),
    ShellCase(
      "ln -s b a; ln -s a b; ambitie score -o a",
      errors: "ambitie: error: 'a' cannot be written: the link leads to itself\n", status: 2),
    ShellCase(
      "ambitie score -o $(printf 'x%.0s' {1..300}) 2>&1 | grep -c 'the name is too long'", output: "1\n",
      status: 0),
    ShellCase(
      "ambitie score -o $(printf 'x%.0s' {1..255}) 2>/dev/null; ls | grep -c xxx", output: "1\n", status: 0),
    ShellCase(
      "(ulimit -f 1; ambitie report -o x.html; echo $?); ls", output: "2\ncases\nrubrics\n",
      errors: "ambitie: error: 'x.html' cannot be written: it gets larger than a file may be here\n",
      status: 0),
    ShellCase(
      "(ulimit -f 1; ambitie report >x.html; echo $?)", output: "2\n",
      errors: "ambitie: error: standard output cannot be written\n", status: 0),
    ShellCase(
      "touch x.txt.1~ x.txt.4711-2~ y.json.3~ mine~ notes.txt~ cases.1~; ambitie score -o x.txt; ls",
      output: "cases\ncases.1~\nmine~\nnotes.txt~\nrubrics\nx.txt\n", errors: written, status: 0),
    // Somebody is still writing it.
    ShellCase(
      "exec 9>x.txt.1~; flock 9; ambitie score -o x.txt; ls", output: "cases\nrubrics\nx.txt\nx.txt.1~\n",
      errors: written, status: 0),
    ShellCase(
      "mkfifo p; ambitie score p", errors: "ambitie: error: 'p' is a pipe that nobody writes to\n", status: 2),
    ShellCase(
      "mkfifo p; ambitie score bike --rubric p",
      errors: "ambitie: error: 'p' is a pipe that nobody writes to\n",
      status: 2),
    ShellCase(
      "mkfifo p; ambitie score --stream p --rubric small",
      errors: "ambitie: error: 'p' is a pipe that nobody writes to\n", status: 2),
    ShellCase(
      "mkfifo p; ambitie import p", errors: "ambitie: error: 'p' is a pipe that nobody writes to\n", status: 2
    ),
    ShellCase(
      "mkfifo p; (sleep 0.3; cat cases/bike.json >p) & ambitie score p | head -1", output: "Bike counter\n",
      status: 0),
    ShellCase(
      "ambitie score <(sleep 0.2; cat cases/bike.json) | head -1", output: "Bike counter\n", status: 0),
    ShellCase(
      "mkfifo p; ambitie score -o p",
      errors: "ambitie: error: 'p' cannot be written: nobody reads the pipe\n", status: 2),
    ShellCase(
      "mkfifo p; head -1 p & ambitie score bike -o p; wait", output: "Bike counter\n", errors: "written: p\n",
      status: 0),
    ShellCase(
      "ln -s none rubrics/stray.json; ambitie score bike | head -1", output: "Bike counter\n",
      errors: "note: 'rubrics/stray.json' cannot be read, and does not count\n", status: 0),
    ShellCase(
      "mkdir rubrics/stray.json; LC_ALL=nl_NL.UTF-8 ambitie check --budget 5 | wc -l | xargs test 0 -lt",
      errors: "let op: 'rubrics/stray.json' is niet te lezen, en telt niet mee\n", status: 0),
    ShellCase(
      "mkfifo cases/stray.json; ambitie score --format csv >out; echo $?; grep -c ';Data;' out",
      output: "2\n2\n",
      errors: "ambitie: error: 'cases/stray.json' cannot be read\n", status: 0),
    ShellCase("mkdir bike; ambitie score bike | head -1", output: "Bike counter\n", status: 0),
    ShellCase("echo mine >bike; ambitie score bike | head -1", output: "Bike counter\n", status: 0),
    ShellCase(
      "mkdir small; ambitie score bike --rubric small | head -1", output: "Bike counter\n", status: 0),
    ShellCase(
      "mkdir bike; cp cases/tram.json bike/; ambitie score ./bike --format csv | grep -c ';Data;'",
      output: "1\n",
      status: 0),
    ShellCase(
      "mkdir bike; echo 'data.rights = partner' | ambitie record bike >out; grep -c . bike/* 2>/dev/null; ls cases",
      output: "bike.json\ntram.json\n", status: 0),
  ]

  @Test(arguments: rows)
  func `are read and written as people expect`(_ row: ShellCase) async throws {
    try await row.check()
  }

  @Test func `are tried in many ways`() {
    #expect(Self.rows.count >= 30)
  }
}
