package import AmbitionModel
package import Scoring

/// Some ratings that belong together, with what they come to.
package struct AgreementGroup {
  package enum Kind: String {
    case all, layer, context, criterion, fact
  }

  package var kind: Kind
  /// `data`, `data.rights`; empty for everything.
  package var name: String
  package var title: String
  package var measures: AgreementMeasures

  package init(kind: Kind, name: String, title: String, measures: AgreementMeasures) {
    self.kind = kind
    self.name = name
    self.title = title
    self.measures = measures
  }

  /// Everything, then by layer, then the facts about the context, then by question.
  package static func groups(
    of study: AgreementStudy, _ plan: BootstrapInterval.Plan, _ language: Language
  ) -> [AgreementGroup] {
    let program = study.program
    func group(_ kind: Kind, _ name: String, _ title: String, _ units: [AgreementStudy.Unit])
      -> AgreementGroup
    {
      // Options count for their place, so that questions with other options can be taken together.
      AgreementGroup(
        kind: kind, name: name, title: title,
        measures: AgreementMeasures(study.matrix(of: units), scale: .interval, plan: plan))
    }
    let criteria = study.units.filter { program.inputs[$0.slot].isCriterion }
    let facts = study.units.filter { !program.inputs[$0.slot].isCriterion }
    var groups = [
      group(
        .all, "", Wording(nl: "Alle lagen", en: "All layers")[language],
        criteria)
    ]
    for (index, layer) in program.rubric.layers.enumerated() {
      let units = criteria.filter { program.inputs[$0.slot].layer == index }
      groups.append(group(.layer, layer.id.value.rawValue, layer.title[language], units))
    }
    groups.append(group(.context, "context", "Context", facts))
    for slot in program.inputs.indices {
      let input = program.inputs[slot]
      let units = study.units.filter { $0.slot == slot }
      guard units.contains(where: { $0.ratings.count { $0 != nil } >= 2 }) else { continue }
      let layer = input.layer.map { program.rubric.layers[$0].title[language] + ": " } ?? ""
      groups.append(
        group(input.isCriterion ? .criterion : .fact, input.name, layer + input.label[language], units))
    }
    return groups.filter { $0.kind == .all || $0.measures.unitCount > 0 }
  }
}
