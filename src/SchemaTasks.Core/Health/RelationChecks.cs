using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>Whether each table and view can be queried: <c>SELECT * FROM … LIMIT 0</c> plans it whole, and runs no row and no function of it.</summary>
internal static class RelationChecks
{
    /// <summary>Relations in one round trip: few enough that the locks of one transaction stay few.</summary>
    public const int BatchSize = 200;

    public static IReadOnlyList<CatalogRelation> Queryable(IEnumerable<CatalogRelation> relations, HealthOptions options) =>
        // One that is not populated is reported as such; a foreign table would connect elsewhere.
        [.. relations.Where(relation => relation is { IsReadable: true, IsPopulated: true } && (relation.Kind != 'f' || options.Deep))];

    public static HealthQuery Query(CatalogRelation relation, HealthOptions options) => new($"SELECT * FROM {relation.Name} LIMIT {(options.Deep ? 1 : 0)}", static _ => { });

    public static void Judge(CatalogRelation relation, QueryOutcome outcome, HealthOptions options, FindingList found)
    {
        switch (outcome.SqlState)
        {
            case null:
                break;
            case QueryOutcome.OutOfTime or QueryOutcome.Lost:
                found.CouldNotCheck($"{relation.Name}: {outcome.Message}");
                break;
            case "55P03":
                found.CouldNotCheck($"{relation.Name}: somebody holds a lock on it");
                break;
            case "42501":
                found.CouldNotCheck($"{relation.Name}: {outcome.Message}");
                break;
            case "25006":
                found.CouldNotCheck($"{relation.Name}: reading it writes, which was not allowed ({outcome.Message})");
                break;
            case "57014":
                found.Add(HealthLevel.Attention, relation.Name, relation.Path, $"it takes more than {options.StatementTimeout.TotalSeconds:0} s to plan", "Look for a function that is marked IMMUTABLE and does much: it runs when the query is planned");
                break;
            default:
                found.Add(HealthLevel.Broken, relation.Name, relation.Path, $"it cannot be queried: {outcome.SqlState} {outcome.Message}", relation.Path.Kind == ObjectKind.Table ? null : $"Fix what it uses, or replace it: CREATE OR REPLACE VIEW {relation.Name} AS …");
                break;
        }
    }

    /// <summary>What the role may not read is worth a note, and of a required relation more.</summary>
    public static void JudgeAccess(IEnumerable<CatalogRelation> relations, HealthContext context, IReadOnlySet<(string, string)> required, FindingList access, FindingList queryable)
    {
        var role = context.Facts?.Role ?? context.Server.User;
        var hidden = 0;
        foreach (var relation in relations.Where(relation => !relation.IsReadable))
        {
            hidden++;
            var schema = SqlIdentifier.QuoteIfNeeded(relation.Path.Schema);
            var grant = $"{(relation.HasUsage ? "" : $"GRANT USAGE ON SCHEMA {schema} TO {SqlIdentifier.QuoteIfNeeded(role)}; ")}GRANT SELECT ON {relation.Name} TO {SqlIdentifier.QuoteIfNeeded(role)};";
            access.Add(required.Contains((relation.Path.Schema, relation.Path.Name)) ? HealthLevel.Broken : HealthLevel.Note, relation.Name, relation.Path, $"role {role} may not read it", grant);
        }
        if (hidden > 0) queryable.CouldNotCheck($"{hidden} {(hidden == 1 ? "relation" : "relations")} that role {role} may not read: needs SELECT");
    }
}
