using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Objects;

/// <summary>CLUSTER ON and REPLICA IDENTITY USING INDEX: marks that one index of a table can carry.</summary>
internal static class IndexMarks
{
    public static IEnumerable<SqlStep> Finish(ResolvedTable site, string index, bool clustered, bool replicaIdentity)
    {
        if (clustered) yield return new($"{site.AlterOnly} CLUSTER ON {SqlIdentifier.Quote(index)}");
        if (replicaIdentity) yield return new($"{site.AlterOnly} REPLICA IDENTITY USING INDEX {SqlIdentifier.Quote(index)}");
    }

    public static IEnumerable<SqlStep> Change(ResolvedTable site, string index, (bool Clustered, bool ReplicaIdentity) wanted, (bool Clustered, bool ReplicaIdentity) actual)
    {
        // Marking one index takes the mark from the other; the table itself says what its replica identity is without an index.
        if (actual.Clustered && !wanted.Clustered && !AnyClustered(site.Table)) yield return new($"{site.AlterOnly} SET WITHOUT CLUSTER");
        foreach (var step in Finish(site, index, wanted.Clustered && !actual.Clustered, wanted.ReplicaIdentity && !actual.ReplicaIdentity))
            yield return wanted.ReplicaIdentity && !actual.ReplicaIdentity ? step with { Hazards = [Hazard.ReplicaIdentityChanged] } : step;
    }

    public static bool AnyClustered(Table table) =>
        table.InheritedParts.Any(part => part.Clustered) || table.PrimaryKey is { Clustered: true } || table.UniqueConstraints.Any(key => key.Clustered) || table.Indexes.Any(index => index.Clustered) || table.Exclusions.Any(exclusion => exclusion.Clustered);
}
