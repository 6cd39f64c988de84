import AmbitionModel

extension Check {
  /// Exact meaning: an example of the rubric names what the rubric does not have, contradicts itself, or expects
  /// what does not follow from its answers whatever the open answers are.
  static let failingExample = Check(
    code: .failingExample,
    title: Wording(nl: "voorbeeld dat niet uitkomt", en: "example that does not hold"),
    finds: Wording(
      nl: "Een voorbeeld onder \"examples\" waarvan de verwachting niet uitkomt.",
      en: "An example under \"examples\" whose expectation does not hold."),
    matters: Wording(
      nl: "De regels doen niet wat de schrijver ervan verwacht, of het voorbeeld is verouderd.",
      en: "The rules do not do what their author expects of them, or the example is out of date."),
    remedy: Wording(
      nl: "Verbeter de regel of het voorbeeld; 'ambitie test' laat het verschil zien.",
      en: "Mend the rule or the example; 'ambitie test' shows the difference."),
    example: CheckExample.rubric(exampleLevel: "lead"),
    mended: CheckExample.rubric(exampleLevel: "join")
  ) { space in
    ExampleResult.all(for: space.program).flatMap({ $0.findings })
  }
}
