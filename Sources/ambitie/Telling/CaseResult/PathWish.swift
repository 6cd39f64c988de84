package import AmbitionModel
package import Scoring

/// What a user wants to reach, as a goal and in words.
package struct PathWish {
  package let goal: Goal
  let title: LocalizedText

  package init(goal: Goal, title: LocalizedText) {
    self.goal = goal
    self.title = title
  }
}
