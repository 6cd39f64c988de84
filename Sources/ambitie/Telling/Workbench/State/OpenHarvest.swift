import AmbitionModel

/// What a room brought in, with the rubric that its layers and levels are of.
struct OpenHarvest {
  var session: WorkingSession
  var rubric: Rubric
}
