import AmbitionModel
import Scoring
import TestSupport
import Testing

/// A rubric that says of its questions who can answer them, of its layers what the organisation is to others, and of its
/// outcomes what they ask.
let guidedRubric = """
  {"format": "ambitie-rubric/1", "id": "guided", "version": "1.0.0", "language": "nl",
   "title": {"nl": "Met uitleg", "en": "Guided"}, "summary": "S.", "status": "draft",
   "statement": {"nl": "Een voorstel.", "en": "A proposal."},
   "sources": [{"id": "own", "title": "Eigen", "kind": "own"}, {"id": "paper", "title": "De Krant", "kind": "press"}],
   "axes": [{"id": "steering", "title": "Sturing", "summary": "S."}],
   "layers": [
    {"id": "data", "title": "Data", "summary": "S.", "criteria": [
     {"id": "rights", "axis": "steering", "label": {"nl": "Rechten", "en": "Rights"}, "question": {"nl": "Wie heeft rechten?", "en": "Who has rights?"}, "why": "W.", "core": true,
      "options": [{"id": "market", "label": {"nl": "Leverancier", "en": "Supplier"}, "text": "T."},
                  {"id": "own", "label": {"nl": "Provincie", "en": "Province"}, "text": "T."}]},
     {"id": "knowledge", "axis": "steering", "label": {"nl": "Kennis", "en": "Knowledge"}, "question": {"nl": "Wie snapt het?", "en": "Who understands it?"}, "why": "W.",
      "help": {"nl": "Kijk naar vaste mensen.", "en": "Look at permanent staff."}, "ask": "inside",
      "options": [{"id": "none", "label": {"nl": "Niemand", "en": "Nobody"}, "text": "T."},
                  {"id": "some", "label": {"nl": "Iemand", "en": "Somebody"}, "text": "T."}]}]},
    {"id": "decision", "title": {"nl": "Besluit", "en": "Decision"}, "summary": "S.", "criteria": []}],
   "levels": [{"id": "follow", "title": {"nl": "Volgen", "en": "Follow"}, "sentence": "We volgen."},
              {"id": "lead", "title": {"nl": "Leiden", "en": "Lead"}, "sentence": "We leiden.", "requires": "rights = \\"own\\" and knowledge = \\"some\\""}],
   "decisions": [
    {"id": "shown", "title": {"nl": "Niveau", "en": "Level"}, "role": "shown", "layers": ["data"], "type": "level", "ladder": {}},
    {"id": "to_market", "title": {"nl": "Rol naar bedrijven", "en": "Role to companies"}, "label": {"nl": "naar bedrijven", "en": "to companies"},
     "role": "relation", "layers": ["data"], "type": "ordinal",
     "options": [{"id": "none", "label": {"nl": "geen", "en": "none"}, "text": "T."}, {"id": "user", "label": {"nl": "afnemer", "en": "user"}, "text": "T."}],
     "expression": "if rights = \\"market\\" then \\"user\\" else \\"none\\""}],
   "aspects": [{"id": "people", "title": {"nl": "Mensen", "en": "People"}}, {"id": "money", "title": {"nl": "Geld", "en": "Money"}}],
   "consequences": [
    {"decision": "shown", "outcome": "lead", "layers": ["data"],
     "asks": [{"aspect": "money", "text": {"nl": "Een vast budget.", "en": "A fixed budget."}, "sources": ["own"]},
              {"aspect": "people", "text": {"nl": "Vaste mensen.", "en": "Permanent staff."}, "sources": ["paper"]}],
     "gives": [{"text": {"nl": "Eigen tempo.", "en": "Your own pace."}}],
     "gives_up": [{"text": {"nl": "Gemak.", "en": "Ease."}}]}]}
  """

/// A case of the guided rubric.
func guidedAssessment(rights: String = "unknown", knowledge: String = "unknown", id: String = "guided_case")
  throws
  -> Assessment
{
  try assess(
    SourceFile(
      path: "cases/\(id).json",
      text: """
        {"format": "ambitie-case/1", "id": "\(id)", "rubric": {"id": "guided"}, "title": "Casus \(id)", "summary": "S.",
         "organisation": "O", "theme": "T", "reference_date": "2022-05-18",
         "answers": {"data": {"rights": "\(rights)", "knowledge": "\(knowledge)"}}}
        """), with: guidedRubric)
}
