using System.Collections.Immutable;

namespace SchemaTasks.Postgres;

/// <summary>A named rule by which something in a server's catalogs is not in the model; what no rule names is in it.</summary>
/// <param name="Name">Short; unique.</param>
/// <param name="Why">One sentence or two.</param>
internal sealed record CatalogRule(string Name, string Why)
{
    /// <summary>Every rule, in the order of docs/catalog.md.</summary>
    public static ImmutableArray<CatalogRule> All { get; } =
    [
        // Whole objects, as the count check meets them.
        new("initdb", "Made with the cluster (an OID below 16384), the same on every server of the version; changes to such objects are not read."),
        new("system schema", "In pg_catalog, information_schema or pg_toast; user-made objects there need allow_system_table_mods or a superuser."),
        new("temporary", "Belongs to one session."),
        new("extension member", "Comes and goes with its extension; so do its columns, constraints and indexes, and what a user adds to it."),
        new("extension plpgsql", "In every database."),
        new("row type", "Every table, view and composite type has one."),
        new("array type", "Every type has one."),
        new("multirange", "Comes with its range; its name is part of the range, its comment, owner and grants are not."),
        new("range routine", "Constructors and the cast to the multirange come with the range."),
        new("view rule", "The rule _RETURN is the view's query."),
        new("internal trigger", "Foreign keys and deferrable constraints make them; so whether one is disabled is not read."),
        new("constraint trigger row", "The constraint of a constraint trigger; the trigger is read."),
        new("constraint index", "Implements a primary key, unique or exclusion constraint, which carries its storage parameters; a comment on the index itself is not read."),
        new("not null", "Part of its column, with its name where it is not PostgreSQL's own; comments on it are not read, nor its name on a domain."),
        new("inherited", "A constraint that only comes from a parent table."),
        new("partition clone", "A constraint, index or trigger that a partition gets from its parent; its own name, comment and enabled state are not read."),
        new("partition column", "The parent's, unless it differs; its position is not read."),
        new("inherited column", "Is where INHERITS puts it, before the table's own columns; the position of a column that its parent was given later is not read."),
        new("identity sequence", "Part of its column; its name, comment and grants are not read."),
        new("shell operator", "Promised as a commutator or negator; it comes with the operator that names it."),
        new("toast", "Storage of its table, which carries its parameters."),
        new("platform", "Put there by the host (HostPlatforms, docs/hosts.md): its schemas, extensions, event triggers and publications; what the user adds to its tables is under other. The configuration's platform says whose server it is, platform_objects includes everything."),
        new("migration table", "The record of applied migrations of SchemaTasks and of the tools whose layouts it reads (docs/migrations.md lists them), with its sequence, and a schema that holds nothing else: known by its name and its columns, in any schema. A table that only has the name is read, and so is one that a view reads or a foreign key refers to."),
        new("view circle", "Views that read one another in a circle, and views that read these: every query of them fails, and no manifest could create them (ST0124 names them)."),
        new("filter", "Left out by include or exclude."),
        new("grants", "Default privileges, owners and grants are read when the configuration asks for them; what owners may do with their own objects is read with the owners; grants on other objects (foreign servers, languages) are not read."),
        // Kinds and facets that are not a schema's, or not safe to write down.
        new("cluster", "Roles, tablespaces, databases and their settings, replication origins and slots belong to the cluster; so does the tablespace of a table or index."),
        new("data", "Rows, large objects, a sequence's current value, whether a materialized view is filled, collected statistics."),
        new("subscription", "Its connection string is a secret that only superusers may read."),
        new("security label", "Belongs to the label provider of one server (SELinux); a script puts it back on what it drops and recreates."),
        new("secret option", "An option of a foreign server, wrapper, table or column whose name speaks of a password, secret, token, credential, private thing or API key."),
        new("user mapping options", "They hold user names and passwords, and only some roles may read them."),
        new("collation version", "The version of the machine's library."),
        new("standard comment", "The comments that PostgreSQL gives to the schema public, its own databases and an extension by its control file."),
        new("grantor", "Who granted a privilege."),
    ];
}
