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
    packed text not null,
    primary key (figure, place, turn)
) without rowid;
create index person_in on person (article);
create table spoken (
    figure integer not null, article integer not null, paragraph integer not null,
    primary key (figure, article, paragraph)
) without rowid;
create index spoken_in on spoken (article);
create table form (
    kind text not null, form text not null, figure integer not null,
    primary key (kind, form, figure)
) without rowid;
create index form_of on form (figure);
