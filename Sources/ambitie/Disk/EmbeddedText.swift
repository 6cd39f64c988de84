/// The texts that are compiled into the tool: `case.schema.json` is `case_schema_json`.
///
/// The plugin `EmbedText` adds one member for each file in `schemas/` and `Templates/` and for the guide when it is built, and `shelves`, the list of
/// the rubrics, kaders and cases to practise with (``ShippedFiles``).
enum EmbeddedText {}
