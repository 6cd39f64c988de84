extension FactOrigin {
  package var caseStudy: Located<Identifier<CaseStudy>> { caseName.map { Identifier($0) } }
}
