-- Counts levels and flags for each organisation with DuckDB, straight from the lines of JSON.
-- Set the variables `cases`, `assessed` and `counts` to the three files first, as with_duckdb.py does.
COPY (
  WITH joined AS (
    SELECT organisatie AS organisation, outcomes, flags
    FROM read_ndjson(getvariable('cases'), columns = {id: 'VARCHAR', organisatie: 'VARCHAR'})
    JOIN (
      SELECT id, "values" AS outcomes, flags
      FROM read_ndjson(
        getvariable('assessed'), columns = {id: 'VARCHAR', "values": 'MAP(VARCHAR, VARCHAR)', flags: 'VARCHAR[]'})
    ) USING (id)
  ),
  found AS (
    SELECT organisation, entry.key AS what, entry.value AS value
    FROM (SELECT organisation, unnest(map_entries(outcomes)) AS entry FROM joined)
    UNION ALL
    SELECT organisation, 'flag', unnest(flags) FROM joined
  )
  SELECT organisation, what, value, count(*) AS cases FROM found GROUP BY ALL ORDER BY ALL
) TO (getvariable('counts')) (HEADER, DELIMITER ',');
