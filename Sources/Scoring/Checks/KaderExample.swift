/// Small kaders that checks show as examples, all alike but for the defect; they go with ``CheckExample``.
///
/// In conditions a single quote means a double one, so that they stay readable here.
enum KaderExample {
  struct Rule {
    var id: String
    var when: String?
    var requires: String
    /// As JSON.
    var title: String
    var source: String?

    init(
      _ id: String, when: String? = nil, requires: String, title: String = "\"Example\"",
      source: String? = "own"
    ) {
      self.id = id
      self.when = when
      self.requires = requires
      self.title = title
      self.source = source
    }

    fileprivate var json: String {
      let condition = when.map { "\"when\": \"\(CheckExample.escaped($0))\", " } ?? ""
      return """
        { "id": "\(id)", "title": \(title), "wording": "Example.", "why": "Example.", "layers": ["data"],
              \(condition)"requires": "\(CheckExample.escaped(requires))",
              "sources": [\(source.map { "\"\($0)\"" } ?? "")] }
        """
    }
  }

  static func kader(_ rules: [Rule]) -> String {
    """
    {
      "format": "ambitie-kader/1", "id": "example_kader", "version": "1", "rubric": { "id": "example" },
      "title": "Example", "status": "draft", "statement": "Example.", "principle": "Apply or explain.",
      "sources": [{ "id": "own", "title": "Example", "kind": "own" }],
      "rules": [
        \(rules.map { $0.json }.joined(separator: ",\n    "))
      ]
    }

    """
  }
}
