-- What each of several nodes says to the others: in which projects cases changed, so that open pages of all nodes hear of it (N-1).
-- One row a node, written by that node only; the last rounds stand in it.

create table case_news (
  node varchar(60) not null,
  rounds varchar(4000) not null,
  constraint pk_case_news primary key (node)
);
