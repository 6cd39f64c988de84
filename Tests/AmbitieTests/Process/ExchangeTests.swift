import Foundation
import TestSupport
import Testing

@Suite struct `exchange and practice commands` {
  static let rows = [
    ShellCase("ambitie exchange cases -o x.json", errors: "written: x.json\n", status: 0),
    ShellCase(
      "ambitie exchange cases -o x.json; ambitie exchange cases -o x.json",
      errors: "written: x.json\nambitie: error: 'x.json' exists already\n  = help: --overwrite replaces it\n",
      status: 2),
    ShellCase(
      "ambitie exchange cases > x.json; ambitie exchange verify x.json",
      output: "x.json: 2 cases, 1 rubric, worked out again: everything fits\n", status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/Bike counter/Bike courier/' x.json; ambitie exchange verify x.json | tail -1",
      output: "x.json: 2 cases, 1 rubric, worked out again: 1 difference\n", status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/Bike counter/Bike courier/' x.json; ambitie exchange verify x.json >y",
      status: 1),
    ShellCase("ambitie exchange cases > x.json; cat x.json | ambitie exchange verify - > y", status: 0),
    ShellCase(
      "ambitie exchange verify cases/bike.json",
      errors: """
        cases/bike.json:2:13: error: this file has format 'ambitie-case/1'; expected is 'ambitie-exchange/1' [wrong-format]
          |
        2 |   "format": "ambitie-case/1",
          |             ^^^^^^^^^^^^^^^^

        """, status: 2),
    ShellCase(
      "ambitie exchange verify", errors: "ambitie: error: say which file is to be worked out again\n",
      status: 2),
    // Made-up names of two files have nothing to do with each other; a file that is given twice is one.
    ShellCase(
      "ambitie exchange cases --anonymise --min-group 1 -o a.json 2>&-; sed -i 's/\"market\"/\"self\"/' cases/*.json; "
        + "ambitie exchange cases --anonymise --min-group 1 -o b.json 2>&-; "
        + "ambitie compare a.json b.json a.json --language en | sed -n 4p",
      output: "4 cases of 2 organisations. Reference date: 2022.\n", status: 0),
    // All cases together are a group as well.
    ShellCase(
      "ambitie exchange cases --anonymise -o x.json",
      errors: """
        ambitie: error: there are too few cases to share them anonymously: 2, and at least 5 needed; a case at several reference dates counts once
          = help: share more at once, or choose a smaller number with --min-group where that is safe

        """, status: 2),
    ShellCase(
      "ambitie exchange cases --keep-text",
      errors: "ambitie: error: --keep-text goes only with --anonymise\n", status: 2),
    ShellCase(
      "ambitie exchange cases > x.json; rm -r cases rubrics; ambitie score x.json --format csv | grep -c ';Data;'",
      output: "2\n", status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; ambitie exchange x.json cases | cmp - x.json && echo same",
      output: "same\n",
      status: 0),
    ShellCase(
      "ambitie exchange cases --anonymise --min-group 1 --seed 3 2>/dev/null | grep -ciE 'province|bike|tram|desk'",
      output: "0\n",
      status: 1),
    ShellCase(
      "ambitie exchange cases --anonymise --min-group 1 --seed 3 --report r.json -o x.json 2>/dev/null && grep organisations r.json | tr -d ' '",
      output: "\"organisations\":1,\n\"organisations_together\":0,\n", status: 0),
    ShellCase(
      "ambitie practice --cases 4 --organisations 2 -o p.json; ambitie exchange verify p.json",
      output: "p.json: 4 cases (PRACTICE DATA), 1 rubric, worked out again: everything fits\n",
      errors: "written: p.json\n",
      status: 0),
    ShellCase(
      "ambitie practice --cases 4 --organisations 2 > p.json; ambitie score p.json --format csv > y",
      errors: "note: this is PRACTICE DATA; organisations and cases were invented\n", status: 0),
    ShellCase(
      "ambitie practice --cases 4 --organisations 2 > p.json; ambitie exchange p.json cases 2>&1 >y | tail -2",
      output: """
        ambitie: error: 4 of the 6 cases are practice data; those do not go into one file with real cases
          = help: make two files

        """, status: 0),
    ShellCase(
      "ambitie practice --cases 2 --organisations 1 | ambitie score - --json 2>y | grep -c '\"practice\" : true'",
      output: "2\n", status: 0),
    ShellCase(
      "ambitie exchange cases | sed 's/Bike counter/Bike courier/' | ambitie exchange verify - --json | tr -d ' \n' | grep -o '\"part\".*'",
      output:
        "\"part\":\"case\"}],\"path\":\"-\",\"readable\":true,\"rubrics\":1,\"same_engine\":true}],\"format\":\"ambitie-verification/1\"}\n",
      status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/\"value\": \"lead\"/\"value\": \"follow\"/' x.json; ambitie exchange verify x.json --language nl | grep -o \"'tram' .*staat: '1.*\"",
      output:
        "'tram' (Tram times), de uitkomst 'Shown' (Data): in het bestand staat: '1 Follow'; nagerekend: '2 Lead' (decisions data.shown value) [other-result]\n",
      status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/\"threshold\": 1/\"threshold\": 2/' rubrics/small.json; ambitie score cases x.json --format csv >y",
      errors:
        "note: there are different rubrics under the name 'small 1.0.0'; results cannot be compared then\n",
      status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; ambitie exchange cases --anonymise --min-group 1 2>y >a.json; ambitie score cases x.json a.json --format csv | grep -c ';Data;'",
      output: "6\n", status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/\"threshold\": 1/\"threshold\": 2/' rubrics/small.json; ambitie exchange cases x.json 2>&1 >y | tail -2",
      output: """
        ambitie: error: two different rubrics call themselves 'small 1.0.0'
          = help: give one of them another version, or choose one with --rubric

        """, status: 0),
    ShellCase(
      "ambitie exchange cases > x.json; sed -i 's/Bike counter/Bike courier/' cases/bike.json; ambitie exchange cases x.json 2>&1 | tail -2",
      output: """
        ambitie: error: there are two different cases 'bike' of the same organisation, with reference date 2022-05-18
          = help: leave one out

        """, status: 0),
    // What is no file keeps nothing, so that nothing is lost.
    ShellCase(
      "ambitie exchange cases --anonymise --min-group 1 -o /dev/null --report /dev/null 2>/dev/null",
      output: "", status: 0),
    ShellCase(
      "ambitie practice --seed 2 | cmp - <(ambitie practice --seed 2) && echo same", output: "same\n",
      status: 0),
    ShellCase(
      "ambitie practice --organisations 30",
      errors: "ambitie: error: --organisations takes a whole number from 1 to 24, not '30'\n", status: 2),
  ]

  /// Two spellings of one file for `--output` and `--report`, tried in a folder with the link `l` to itself.
  static let sameFiles = [
    ("r.json", "r.json"), ("r.json", "./r.json"), ("cases/../r.json", "r.json"), ("l/r.json", "r.json"),
    ("cases/r.json", "$PWD/cases//./r.json"), ("old.json", "link.json"),
  ]

  @Test(arguments: sameFiles)
  func `write nothing where the file and its report are one`(_ output: String, _ report: String) async throws
  {
    let folder = try TemporaryFolder.small()
    let process = AmbitieProcess(folder: folder.url)
    let line =
      "ln -s . l; echo old > old.json; ln -s old.json link.json; "
      + "ambitie exchange cases --anonymise --min-group 1 --overwrite -o \(output) --report \(report); "
      + "echo $?; ls r.json cases/r.json 2>&-; cat old.json"
    let result = try await process.shell(line)
    expectEqual(result.output, "2\nold\n")
    expectEqual(
      result.errors,
      """
      ambitie: error: --output and --report name the same file: '\(output)'
        = help: give each a file of its own

      """)
    let dutch = try await process.shell(line.replacing("--anonymise", with: "--anonymise --language nl"))
    #expect(dutch.errors.contains("fout: --output en --report noemen hetzelfde bestand: '\(output)'"))
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [("x.json", "r.json"), ("x.json", "cases/x.json"), ("-", "r.json")])
  func `write a report beside the file`(_ output: String, _ report: String) async throws {
    let folder = try TemporaryFolder.small()
    let result = try await AmbitieProcess(folder: folder.url).shell(
      "ambitie exchange cases --anonymise --min-group 1 -o \(output) --report \(report) >y 2>&1; echo $?; grep -c removals \(report)"
    )
    expectEqual(result.output, "0\n1\n")
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: rows)
  func `do what they say`(_ row: ShellCase) async throws {
    let folder = try TemporaryFolder.small()
    let result = try await AmbitieProcess(folder: folder.url).shell(row.line)
    expectEqual(
      result,
      AmbitieProcess.Result(output: row.output ?? result.output, errors: row.errors, status: row.status))
    withExtendedLifetime(folder) {}
  }
}
