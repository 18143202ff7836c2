using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// The statements that bring the NOT NULL constraints of one or more columns, in all tables of an inheritance tree, to what they are to be.
/// A statement for one table reaches its children, and children refuse statements for what they have from a parent
/// (ATExecSetNotNull, dropconstraint_internal, rename_constraint_internal and AdjustNotNullInheritance in PostgreSQL 18's tablecmds.c and
/// pg_constraint.c); so each statement's effect is followed through the tree before the next is chosen.
/// </summary>
/// <param name="nodes">Parents before their children.</param>
internal sealed class NotNullTree(IReadOnlyList<NotNullNode> nodes)
{
    private readonly List<(NotNullNode Node, SqlStep Step)> _steps = [];
    private readonly Dictionary<NotNullNode, string> _renames = [];

    /// <summary>In order, each with the table and column that it is for.</summary>
    public IReadOnlyList<(NotNullNode Node, SqlStep Step)> Steps => _steps;

    /// <summary>What stays otherwise than it is to be.</summary>
    public IEnumerable<NotNullNode> Left => nodes.Where(node => node.Differs);

    public void Plan()
    {
        foreach (var node in nodes.Where(node => node.IsNew)) BeMade(node);
        foreach (var node in nodes)
            if (CanRename(node, node.After!)) PlanRename(node, node.Now!.Name, node.After!.Name);
        var remade = Remade();
        foreach (var node in nodes.Where(remade.Contains)) Drop(node);
        // A partition keeps a constraint that was made for it alone, whatever its parent loses.
        foreach (var node in nodes.Where(node => node is { IsPartition: true, Before.Own: true, Now: null } && node.Before.Name != node.After?.Name && !remade.Contains(node))) _steps.Add((node, NotNullText.Drop(node.Site, node.Column)));
        Rename();
        foreach (var node in nodes.Reverse()) Make(node);
        foreach (var node in nodes)
            if (node is { Now.Valid: false, After.Valid: true }) Validate(node);
    }

    /// <summary>What the clauses of CREATE TABLE and ADD COLUMN leave.</summary>
    private static void BeMade(NotNullNode node)
    {
        var given = node.Parents.Select(parent => parent.Now).FirstOrDefault(above => above is { NoInherit: false });
        node.Now = node.After is { Own: true, Valid: true } own ? own
            : given is not null ? new(given.Name, Own: false, NoInherit: false, Valid: true)
            : null;
    }

    /// <summary>The constraint and those of all children that have it from there change their names together.</summary>
    private static bool CanRename(NotNullNode node, NotNullState? wanted) =>
        wanted is not null && node.Now is { } now && now.Name != wanted.Name && !node.IsGiven && node.Site.Table.OfType is null && FollowsRename(node, now.Name, wanted.Name);

    private static bool FollowsRename(NotNullNode node, string from, string to) => node.Now is { NoInherit: true } || node.Children.All(child =>
        child.Now?.Name == from && child.After?.Name == to && child.Parents.Count(parent => parent.Now is { NoInherit: false }) == 1 && FollowsRename(child, from, to));

    private void PlanRename(NotNullNode node, string from, string to) => _renames.TryAdd(node, to);

    /// <summary>The name after the renames.</summary>
    private string NameOf(NotNullNode node)
    {
        if (_renames.TryGetValue(node, out var name)) return name;
        return node.Parents.Where(parent => parent.Now is { NoInherit: false }).Select(parent => parent.Now!.Name == node.Now!.Name ? NameOf(parent) : null).FirstOrDefault(above => above is not null) ?? node.Now!.Name;
    }

    /// <summary>Constraints that are removed, for good or to be made again; with one that is handed down, those that hand it down.</summary>
    private HashSet<NotNullNode> Remade()
    {
        var found = new HashSet<NotNullNode>();
        foreach (var node in nodes.Where(MustGo))
        {
            var closure = new HashSet<NotNullNode>();
            Close(node, closure);
            // What cannot be removed above, or is not to be there any more, decides.
            if (!closure.Any(above => above.IsHeld)) found.UnionWith(closure);
        }
        return found;
    }

    private bool MustGo(NotNullNode node) => node.Now is { } now && node switch
    {
        { After: null } => !node.IsToBeGiven,
        { After: { } after } => NameOf(node) != after.Name || now.Own && !after.Own && !node.IsPartition || now.Valid && !after.Valid || now.NoInherit != after.NoInherit && node.IsGiven,
        _ => false,
    };

    private static void Close(NotNullNode node, HashSet<NotNullNode> closure)
    {
        if (!closure.Add(node)) return;
        foreach (var parent in node.Parents.Where(parent => parent.Now is { NoInherit: false })) Close(parent, closure);
    }

    private void Drop(NotNullNode node)
    {
        if (node.Now is null || node.IsGiven) return;
        _steps.Add((node, NotNullText.Drop(node.Site, node.Column)));
        Lose(node);
    }

    private static void Lose(NotNullNode node)
    {
        var reaches = node.Now is { NoInherit: false };
        node.Now = null;
        if (!reaches) return;
        // A partition attached to its table has lost the mark that its constraint is its own.
        foreach (var child in node.Children.Where(child => child is { Now: not null, IsGiven: false }))
            if (child.IsPartition || !child.Now!.Own) Lose(child);
    }

    /// <summary>Those that want each other's name go by a third.</summary>
    private void Rename()
    {
        var waiting = _renames.Where(rename => rename.Key.Now is not null).Select(rename => (Node: rename.Key, Name: rename.Value)).ToList();
        while (waiting.Count > 0)
        {
            var free = waiting.FindIndex(one => !waiting.Any(other => other.Node != one.Node && other.Node.Site.Key == one.Node.Site.Key && other.Node.Now!.Name == one.Name));
            var (node, name) = waiting[Math.Max(free, 0)];
            var next = free >= 0 ? name : TemporaryName.Of(node.Now!.Name);
            _steps.Add((node, NotNullText.Rename(node.Site, node.Now!.Name, next)));
            Rename(node, node.Now.Name, next);
            if (free >= 0) waiting.RemoveAt(free);
        }
    }

    private static void Rename(NotNullNode node, string from, string to)
    {
        if (node.Now is not { } now || now.Name != from) return;
        node.Now = now with { Name = to };
        if (now.NoInherit) return;
        foreach (var child in node.Children) Rename(child, from, to);
    }

    private void Make(NotNullNode node)
    {
        if (node.After is not { } after || !after.Own && node.IsToBeGiven) return;
        if (node.Now is null)
        {
            foreach (var below in Below(node))
                if (below is { Now.Valid: false, After.Valid: true } && after.Valid) Validate(below);
            if (after.Valid && !node.Site.IsForeign && (node.Before is null or { Valid: false } || Below(node).Any(child => child.Before is null or { Valid: false }))) _steps.Add((node, NotNullText.NullCheck(node.Site, node.Column)));
            _steps.Add((node, NotNullText.Add(node.Site, node.Column, nodes.Any(other => other != node && (other.Now?.Name == after.Name || other.Before?.Name == after.Name)))));
            Gain(node, after);
            return;
        }
        if (node.Now.NoInherit != after.NoInherit && !node.IsGiven)
        {
            _steps.Add((node, NotNullText.SetInherit(node.Site, node.Now.Name, !after.NoInherit)));
            var now = node.Now = node.Now with { NoInherit = after.NoInherit };
            foreach (var child in node.Children)
                if (!after.NoInherit) BeGiven(child, now);
                else if (child is { Now: { } own, IsGiven: false }) child.Now = own with { Own = true };
        }
        else if (after.Own && !node.Now.Own && node is { IsPartition: false, IsGiven: true } && node.Now.Name == after.Name)
        {
            _steps.Add((node, NotNullText.MakeOwn(node.Site, node.Column, after.Name)));
            node.Now = node.Now with { Own = true };
        }
    }

    private static void Gain(NotNullNode node, NotNullState state)
    {
        node.Now = state;
        if (state.NoInherit) return;
        foreach (var child in node.Children) BeGiven(child, state);
    }

    private static void BeGiven(NotNullNode node, NotNullState state)
    {
        if (node.Now is not null) return;
        Gain(node, new(state.Name, Own: false, NoInherit: false, state.Valid));
    }

    private void Validate(NotNullNode node)
    {
        _steps.Add((node, NotNullText.Validate(node.Site, node.Now!.Name)));
        foreach (var one in Below(node).Prepend(node))
            if (one.Now is { } now) one.Now = now with { Valid = true };
    }

    private static IEnumerable<NotNullNode> Below(NotNullNode node) => node.Children.SelectMany(child => Below(child).Prepend(child));
}
