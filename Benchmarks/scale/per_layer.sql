-- What stands out in each layer at each organisation, from the table that `ambitie score --format csv --language nl` writes
-- (semicolons, decimal commas). Set the variables `sheet` and `counts` to the two files first, as with_duckdb.py does.
COPY (
  SELECT
    organisatie AS organisation, laag AS layer, count(*) AS cases,
    min("niveau nu (laagst)") AS lowest, max("niveau nu (hoogst)") AS highest,
    count("te weinig geregeld") AS too_low, count("te veel op zich genomen") AS too_high
  FROM read_csv(getvariable('sheet'), header = true, delim = ';', decimal_separator = ',', quote = '"')
  GROUP BY ALL ORDER BY ALL
) TO (getvariable('counts')) (HEADER, DELIMITER ',');
