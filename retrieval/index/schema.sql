-- The catalogue of an index: what is known of its articles and people. docs/index-folder.md tells how it is used.
create table meta (key text primary key, value) without rowid;
create table volume (number integer primary key, documents integer not null);
create table article (
    number integer primary key,
    place text not null unique,
    id text not null unique,
    language text not null,
    title text,
    date text,
    note text,
    paragraphs integer not null,
    quotations integer not null,
    people text not null, -- the figures of its people, in their order there, as a list in JSON
    voices text not null, -- those of whoever speaks in it beside them
    print blob not null,
    volume integer not null,
    first integer not null,
    start integer not null,
    bytes integer not null
);
create index article_in on article (volume, first);
create index article_print on article (print);
create table file (
    place text primary key,
    path text not null,
    size integer not null,
    modified integer not null,
    digest blob not null,
    article text,
    reason text,
    detail text not null
) without rowid;
create table figure (number integer primary key, key text not null unique);
create table person (
    figure integer not null,
    place text not null,
    turn integer not null,
    article integer not null,
    packed blob not null,
    primary key (figure, place, turn)
) without rowid;
create table spoken (
    figure integer not null,
    article integer not null,
    paragraphs text not null, -- a list in JSON
    primary key (figure, article)
) without rowid;
create table form (
    kind integer not null, -- its place among language/forms.KINDS
    form text not null,
    figure integer not null,
    primary key (kind, form, figure)
) without rowid;
