using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Row-level security policies. Another command needs another policy, and so does an expression that is to go.</summary>
internal sealed class PolicyObject(ResolvedTable site, Policy policy) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(policy.Name);

    public override ObjectKey Key => new(ObjectClass.Policy, site.Schema, site.Table.Name, policy.Name);

    public override ObjectPath Path => site.Path.Child(ObjectKind.Policy, policy.Name);

    public override ObjectKey? Parent => site.Key;

    public override string? Comment => policy.Comment;

    public override string CommentTarget => $"POLICY {_quoted} ON {site.Quoted}";

    public override bool GivesSameAccess(SqlObject other) => other is PolicyObject { Policy: var present } && present with { Roles = policy.Roles } == policy && present.Roles.SequenceEqual(policy.Roles, StringComparer.Ordinal);

    private Policy Policy => policy;

    public override IEnumerable<SqlStep> Make()
    {
        var restrictive = policy.Restrictive ? " AS RESTRICTIVE" : "";
        var command = policy.Command == PolicyCommand.All ? "" : $" FOR {policy.Command.ToString().ToUpperInvariant()}";
        yield return new($"CREATE POLICY {_quoted} ON {site.Quoted}{restrictive}{command}{Roles}{Using}{WithCheck}", Hazard.PrivilegesChanged);
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP POLICY {_quoted} ON {site.Quoted}", Hazard.PrivilegesChanged)];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = ((PolicyObject)actual).Policy;
        if (facets.ContainsAny(FacetNames.Command, FacetNames.Restrictive) || Goes(other.Using, policy.Using) || Goes(other.WithCheck, policy.WithCheck)) return null;
        var roles = facets.Contains(FacetNames.Roles) ? Roles : "";
        var visible = facets.Contains(FacetNames.Using) ? Using : "";
        var check = facets.Contains(FacetNames.WithCheck) ? WithCheck : "";
        return roles.Length + visible.Length + check.Length == 0 ? [] : [new($"ALTER POLICY {_quoted} ON {site.Quoted}{roles}{visible}{check}", Hazard.PrivilegesChanged)];

        static bool Goes(string? present, string? wanted) => present is not null && wanted is null;
    }

    private string Roles => $" TO {string.Join(", ", policy.Roles.Select(role => role == "public" ? "PUBLIC" : SqlIdentifier.Quote(role)))}";

    private string Using => policy.Using is null ? "" : $" USING ({ReplayableText.Of(policy.Using)})";

    private string WithCheck => policy.WithCheck is null ? "" : $" WITH CHECK ({ReplayableText.Of(policy.WithCheck)})";

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        references.ScanExpression(policy.Using, site.Key);
        references.ScanExpression(policy.WithCheck, site.Key);
    }
}
