-- Indexes for a million cases that H2 cannot have: partial ones, and one for any part of a Chinese text.

-- The work list of what is open, by due time: in all projects, and in one.
create index ix_complaint_open_due on complaint (next_due_at, id)
  where stage in ('RECEIVED', 'CONFIRMED', 'DISPATCHED', 'IN_HAND', 'INVESTIGATED', 'PROPOSED', 'AGREED', 'REOPENED');
create index ix_complaint_open_project_due on complaint (project_id, next_due_at, id)
  where stage in ('RECEIVED', 'CONFIRMED', 'DISPATCHED', 'IN_HAND', 'INVESTIGATED', 'PROPOSED', 'AGREED', 'REOPENED');
-- All cases of all projects, and what a search found, the newest first.
create index ix_complaint_received on complaint (received_at, id);
-- What somebody owns and has not come to its end.
create index ix_complaint_owner_live on complaint (owner_id, next_due_at, id) where stage <> 'ARCHIVED';
-- What is still owed of a case; most deadlines of many years have ended.
create index ix_deadline_owed on deadline (subject_id, obligation) where ended_at is null;

-- A text as its single characters and its pairs of neighbours. Chinese words are one to four characters long, and an index
-- of trigrams (pg_trgm) finds nothing shorter than three; this one needs no extension either.
create function text_grams(words text) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select distinct gram from (
      select letter, letter || lead(letter) over (order by place) as pair
      from unnest(string_to_array(lower(words), null)) with ordinality as each (letter, place)
    ) as read cross join lateral (values (letter), (pair)) as both_of (gram)
    where gram is not null)
$$;

-- What must all be among the grams of a text that holds the words: the pairs, of a single character itself.
create function wanted_grams(words text) returns text[] language sql immutable strict parallel safe as $$
  select case when length(words) < 2 then array[lower(words)] else array(
    select distinct pair from (
      select letter || lead(letter) over (order by place) as pair
      from unnest(string_to_array(lower(words), null)) with ordinality as each (letter, place)
    ) as read where pair is not null) end
$$;

-- What a search looks through: the same columns as in CaseList.
create function case_grams(number text, subject text, narrative text, demand text, place text, name text, phone text)
returns text[] language sql immutable parallel safe
  -- bound to the function above now: an index is made without looking through the schema
  return text_grams(coalesce(number, '') || chr(10) || coalesce(subject, '') || chr(10) || coalesce(narrative, '') || chr(10)
    || coalesce(demand, '') || chr(10) || coalesce(place, '') || chr(10) || coalesce(name, '') || chr(10) || coalesce(phone, ''));

create index ix_complaint_grams on complaint
  using gin (case_grams(number, subject, narrative, demand, place, complainant_name, phone));
create index ix_property_unit_grams on property_unit using gin (text_grams(label));
create index ix_property_unit_label on property_unit (label varchar_pattern_ops);
create index ix_customer_grams on customer using gin (text_grams(name));
create index ix_customer_initials_begin on customer (initials varchar_pattern_ops);
create index ix_customer_phone_begin on customer (phone varchar_pattern_ops);
