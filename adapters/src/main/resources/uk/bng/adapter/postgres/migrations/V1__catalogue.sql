-- The first step makes the tables of the catalogue.
select 1;
