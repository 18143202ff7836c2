using SchemaTasks.Model;

namespace SchemaTasks.Verification;

/// <summary>The roles that schemas name: owners, grantees, those of policies.</summary>
internal static class RolesOf
{
    /// <summary>In ordinal order; without <c>public</c>, which is everybody.</summary>
    public static IReadOnlyCollection<string> Schemas(params ReadOnlySpan<DatabaseSchema> schemas)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var database in schemas)
        {
            foreach (var schema in database.Schemas)
            {
                Add(roles, [schema, .. schema.Enums, .. schema.Domains, .. schema.Composites, .. schema.Ranges, .. schema.Sequences, .. schema.Views, .. schema.MaterializedViews, .. schema.Routines]);
                roles.UnionWith(schema.Views.SelectMany(view => view.Columns).Concat(schema.MaterializedViews.SelectMany(view => view.Columns)).SelectMany(column => column.Grants).Select(grant => grant.Role));
                roles.UnionWith(schema.MaterializedViews.SelectMany(view => view.Statistics).Select(statistics => statistics.Owner).OfType<string>());
                foreach (var table in schema.Tables) AddTable(roles, table);
            }
            foreach (var other in database.Other)
            {
                if (other.Owner is not null) roles.Add(other.Owner);
                roles.UnionWith(other.Grants.Select(grant => grant.Role));
            }
            roles.UnionWith(database.EventTriggers.Select(trigger => trigger.Owner).Concat(database.Publications.Select(publication => publication.Owner)).OfType<string>());
        }
        roles.Remove("public");
        return roles;
    }

    /// <summary>Owners of what only superusers own: event triggers, foreign-data wrappers, publications of everything.</summary>
    public static IReadOnlyCollection<string> Superusers(params ReadOnlySpan<DatabaseSchema> schemas)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var database in schemas)
        {
            roles.UnionWith(database.EventTriggers.Select(trigger => trigger.Owner).OfType<string>());
            roles.UnionWith(database.Other.Where(other => other.Kind == "foreign data wrapper").Select(other => other.Owner).OfType<string>());
            roles.UnionWith(database.Publications.Where(publication => publication.AllTables || !publication.Schemas.IsEmpty).Select(publication => publication.Owner).OfType<string>());
        }
        return roles;
    }

    private static void AddTable(SortedSet<string> roles, Table table)
    {
        Add(roles, [table]);
        roles.UnionWith(table.Columns.SelectMany(column => column.Grants).Select(grant => grant.Role));
        roles.UnionWith(table.Statistics.Select(statistics => statistics.Owner).OfType<string>());
        roles.UnionWith(table.Policies.SelectMany(policy => policy.Roles));
        foreach (var partition in table.Partitions) AddTable(roles, partition.Table);
    }

    private static void Add(SortedSet<string> roles, IEnumerable<IOwnedObject> objects)
    {
        foreach (var item in objects)
        {
            if (item.Owner is not null) roles.Add(item.Owner);
            roles.UnionWith(item.Grants.Select(grant => grant.Role));
        }
    }
}
