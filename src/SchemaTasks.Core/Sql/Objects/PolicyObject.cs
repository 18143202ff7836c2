using SchemaTasks.Model;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Row-level security policies. Changed by removing and making them in one transaction.</summary>
internal sealed class PolicyObject(TableSite site, Policy policy) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(policy.Name);

    public override ObjectKey Key => new(ObjectClass.Policy, site.Schema, site.Table.Name, policy.Name);

    public override ObjectPath Path => site.Path.Child(ObjectKind.Policy, policy.Name);

    public override ObjectKey? Parent => site.Key;

    public override string? Comment => policy.Comment;

    public override string CommentTarget => $"POLICY {_quoted} ON {site.Quoted}";

    public override IEnumerable<SqlStep> Make()
    {
        var restrictive = policy.Restrictive ? " AS RESTRICTIVE" : "";
        var command = policy.Command == PolicyCommand.All ? "" : $" FOR {policy.Command.ToString().ToUpperInvariant()}";
        var roles = string.Join(", ", policy.Roles.Select(role => role == "public" ? "PUBLIC" : SqlIdentifier.Quote(role)));
        var visible = policy.Using is null ? "" : $" USING ({Deparsed.Replayable(policy.Using)})";
        var check = policy.WithCheck is null ? "" : $" WITH CHECK ({Deparsed.Replayable(policy.WithCheck)})";
        yield return new($"CREATE POLICY {_quoted} ON {site.Quoted}{restrictive}{command} TO {roles}{visible}{check}");
    }

    public override IEnumerable<SqlStep> Remove() => [new($"DROP POLICY {_quoted} ON {site.Quoted}")];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(site.Key);
        references.ScanExpression(policy.Using, site.Key);
        references.ScanExpression(policy.WithCheck, site.Key);
    }
}
