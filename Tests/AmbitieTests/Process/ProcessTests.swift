import Foundation
import TestSupport
import Testing

/// A line of bash in the small workspace, with all that it prints.
struct ShellCase: Sendable, CustomTestStringConvertible {
  let line: String
  /// `nil` where it does not matter.
  var output: String?
  var errors: String
  var status: Int32

  init(_ line: String, output: String? = nil, errors: String = "", status: Int32) {
    self.line = line
    self.output = output
    self.errors = errors
    self.status = status
  }

  /// Runs the line in a folder of its own, and expects what it should print and return.
  func check() async throws {
    let folder = try TemporaryFolder.small()
    let result = try await AmbitieProcess(folder: folder.url).shell(line)
    expectEqual(result.errors, errors)
    expectEqual(result.status, status)
    if let output { expectEqual(result.output, output) }
  }

  var testDescription: String { line }
}

@Suite struct `The tool as a process` {
  static let rows = [
    ShellCase("ambitie --version", output: "ambitie 1.0.0\n", status: 0),
    ShellCase("ambitie score | head -1 >first; echo ${PIPESTATUS[0]}", output: "0\n", status: 0),
    ShellCase("ambitie man | true; echo ${PIPESTATUS[0]}", output: "0\n", status: 0),
    ShellCase(
      "ambitie score >/dev/full", errors: "ambitie: error: standard output cannot be written\n", status: 2),
    ShellCase(
      "cat cases/tram.json | ambitie score - --format csv | grep -c ';Data;'", output: "1\n", status: 0),
    ShellCase(
      "ambitie score bike ./cases/bike.json cases --format csv | grep -c ';Data;'", output: "2\n", status: 0),
    ShellCase("ambitie score -- bike --format csv", errors: noCase("--format") + noCase("csv"), status: 2),
    ShellCase(
      "ambitie score bikr tram",
      errors: "ambitie: error: there is no case or file 'bikr'\n  = help: did you mean 'bike'?\n", status: 2),
    ShellCase("ambitie score cases/none.json", errors: noCase("cases/none.json"), status: 2),
    ShellCase(
      "mkdir none; ambitie score none",
      errors: "ambitie: error: the folder 'none' holds no cases (files ending in .json)\n", status: 2),
    ShellCase(
      "mkdir none; LC_ALL=nl_NL.UTF-8 ambitie score none",
      errors: "ambitie: fout: in de map 'none' staan geen casussen (bestanden die op .json eindigen)\n",
      status: 2),
    ShellCase(
      "rm -r cases; ambitie score 2>&1 | head -n 1",
      output: "ambitie: error: there are no cases here: there is no folder cases, and no file is a case\n",
      status: 0),
    // Without rubrics of its own a folder has those of the tool.
    ShellCase(
      "rm -r rubrics; LC_ALL=nl_NL.UTF-8 ambitie score 2>&1 | grep -c \"geen rubric 'small'; wel 'digital_\"",
      output: "2\n", status: 0),
    ShellCase(
      "rm rubrics/*; ambitie score 2>&1 | grep -c \"no rubric 'small'; there is 'digital_\"", output: "2\n",
      status: 0),
    ShellCase(
      "mkdir none; ambitie score --rubric none",
      errors: "ambitie: error: the folder 'none' holds no rubrics (files ending in .json)\n", status: 2),
    ShellCase("ambitie score --rubric rubrics --format csv | grep -c ';Data;'", output: "2\n", status: 0),
    ShellCase("ambitie score --rubric small --format csv | grep -c ';Data;'", output: "2\n", status: 0),
    ShellCase(
      "ambitie score --rubric none.json", errors: "ambitie: error: 'none.json' does not exist\n", status: 2),
    ShellCase(
      "ambitie explain cases", errors: "ambitie: error: explain is about one case; 'cases' holds more\n",
      status: 2),
    ShellCase(
      "ambitie next cases", errors: "ambitie: error: next is about one case; 'cases' holds more\n", status: 2),
    ShellCase(
      ": >cases/bike.json; ambitie next bike",
      errors: """
        cases/bike.json:1:1: error: the file is empty; expected is an object between '{' and '}' [empty-file]
          |
        1 |
          | ^

        """, status: 2),
    ShellCase(
      "ambitie score -o out.txt && cmp out.txt <(ambitie score)", errors: "written: out.txt\n", status: 0),
    ShellCase(
      "echo mine >out.txt; ambitie score -o out.txt || cat out.txt", output: "mine\n",
      errors: "ambitie: error: 'out.txt' exists already\n  = help: --overwrite replaces it\n", status: 0),
    ShellCase(
      "echo mine >a; ln -s a b; ambitie score -o b --overwrite && [[ -L b ]] && grep -c Bike a; ls -A",
      output: "1\na\nb\ncases\nrubrics\n", errors: "written: b\n", status: 0),
    ShellCase("ambitie score -o /dev/null", errors: "written: /dev/null\n", status: 0),
    ShellCase(
      "ambitie score -o cases", errors: "ambitie: error: 'cases' is a folder, not a file\n", status: 2),
    ShellCase(
      "ambitie score -o none/out.txt",
      errors: "ambitie: error: 'none/out.txt' cannot be written: its folder does not exist\n", status: 2),
    ShellCase(
      "ambitie score --color always bike | head -1", output: "\u{1B}[1mBike counter\u{1B}[0m\n", status: 0),
    ShellCase(
      "FORCE_COLOR=1 ambitie score bike | head -1", output: "\u{1B}[1mBike counter\u{1B}[0m\n", status: 0),
    ShellCase("ambitie score bike | head -1", output: "Bike counter\n", status: 0),
  ]

  private static func noCase(_ name: String) -> String {
    "ambitie: error: there is no case or file '\(name)'\n  = help: 'ambitie score' shows the cases in cases/\n"
  }

  @Test(arguments: rows)
  func `prints and returns what it should`(_ row: ShellCase) async throws {
    try await row.check()
  }

  @Test func `is tried in many ways`() {
    #expect(Self.rows.count >= 26)
  }

  @Test func `ends with 130 when it is interrupted`() async throws {
    let folder = try TemporaryFolder.small()
    // A script starts what runs beside it with interrupts off, which env turns on again.
    let line = """
      mkfifo pipe; exec 3<>pipe
      env --default-signal=INT ambitie score - <pipe & sleep 0.5; kill -INT $!; wait $!
      """
    let result = try await AmbitieProcess(folder: folder.url).shell(line)
    expectEqual(result, .init(output: "", errors: "", status: 130))
  }
}
