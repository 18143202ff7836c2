using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>One thing that statements of its own make, change and remove. Whether it differs from the one that is there is known from the comparison: see <see cref="ChangedFacets"/>.</summary>
internal abstract class SqlObject
{
    public abstract ObjectKey Key { get; }

    public abstract ObjectPath Path { get; }

    /// <summary>Its place among the objects of its schema: what differs in nothing else comes in this order.</summary>
    public int Place { get; set; }

    /// <summary>The object that it is removed with.</summary>
    public virtual ObjectKey? Parent => null;

    /// <summary>Where dependencies leave a choice, what is lower is made first and removed last.</summary>
    public virtual int Rank => (int)Key.Class;

    /// <summary>The clause by which its parent's CREATE makes it, if it can.</summary>
    public virtual string? Clause => null;

    /// <summary>Makes it from nothing.</summary>
    public abstract IEnumerable<SqlStep> Make();

    /// <summary>What making it leaves to say, however it was made; without comment, owner and grants.</summary>
    public virtual IEnumerable<SqlStep> Finish() => [];

    /// <summary>Removes it; nothing when it goes with what it depends on.</summary>
    public abstract IEnumerable<SqlStep> Remove();

    /// <summary>
    /// Turns the actual object of this key into this one, comment, owner and grants left aside; <see langword="null"/> when it has to be
    /// removed and made again.
    /// </summary>
    /// <param name="actual">Of the same class as this.</param>
    /// <param name="facets">What differs.</param>
    protected virtual IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) => facets.HasContent ? null : [];

    /// <summary>When it is removed and made again: makes room for the new one by moving the old one aside, so that what stores data in it can follow.</summary>
    public virtual IEnumerable<SqlStep>? MoveAside() => null;

    /// <summary>Removes what <see cref="MoveAside"/> left.</summary>
    public virtual IEnumerable<SqlStep> RemoveAside() => [];

    /// <summary>Its empty shell, which the functions name that it is made with.</summary>
    public virtual ShellTypeObject? Shell => null;

    /// <summary>Collects what it needs.</summary>
    public abstract void CollectReferences(ReferenceCollector references);

    /// <summary>Whether changing the actual object into this one in place is refused while that other object exists.</summary>
    public virtual bool Disturbs(SqlObject actual, SqlObject dependent) => false;

    /// <summary>Whether there can be an object that <see cref="Disturbs"/> is about.</summary>
    public virtual bool MayDisturb(SqlObject actual) => false;

    /// <summary>Statements for another object turn the actual object into this one: what depends on it does not see it stay.</summary>
    public virtual bool ChangesAbove(SqlObject actual) => false;

    /// <summary>Names that no second object may have at the same time, beside the key's own.</summary>
    public virtual IEnumerable<ObjectKey> OccupiedNames => [];

    /// <summary>Its text names the columns of what it reads in the order in which they are there.</summary>
    public virtual bool NamesColumnsByPlace => false;

    /// <summary>What it needs, and what cannot stay without it either.</summary>
    public virtual IEnumerable<ObjectKey> GoesWith => [];

    /// <summary>On a partitioned table: what partitions have beside their parts of it, although it would take that for a part, were it there first.</summary>
    public virtual IEnumerable<ObjectKey> UnattachedParts => [];

    /// <summary>The invalid index of a partitioned table that it is attached to, under every key that this may have: the server removes it only with that one.</summary>
    public virtual IEnumerable<ObjectKey> AttachedTo => [];

    /// <summary>What is removed and made again lets the same roles do the same.</summary>
    public virtual bool GivesSameAccess(SqlObject other) => true;

    public virtual string? Comment => null;

    /// <summary><c>TABLE "people"."master"</c>: what COMMENT ON takes.</summary>
    public virtual string CommentTarget => "";

    /// <summary>What owner and grants are given to, and its kind in ALTER … OWNER and GRANT.</summary>
    public virtual Ownership? Ownership => null;

    /// <summary>Owner and grants once it is made: <see cref="Ownership"/>, and what the server has of what the manifest does not list.</summary>
    public Ownership? Access
    {
        get => field ?? Ownership;
        set;
    }

    /// <summary>The labels that it has on the server, those of a view's columns too: they go with it when it is removed.</summary>
    public ImmutableArray<SecurityLabel> Labels { get; set; } = [];

    /// <summary>The statements after <see cref="Make"/> or the parent's clause.</summary>
    public IEnumerable<SqlStep> Complete()
    {
        foreach (var step in Finish()) yield return step;
        if (Comment is not null) yield return CommentStep();
        foreach (var step in Privileges.Grant(Access)) yield return step;
        foreach (var label in Labels) yield return SecurityLabelText.Put(label, label.Object == Path ? CommentTarget : $"COLUMN {SqlIdentifier.Quote(label.Object.Schema, label.Object.Name)}.{SqlIdentifier.Quote(label.Object.Member!)}");
    }

    /// <summary>The statements that turn the actual object into this one in place; <see langword="null"/> when it has to be made again.</summary>
    /// <param name="actual">The object of this key that is there.</param>
    /// <param name="facets">What differs.</param>
    public ObjectChange? ChangeFrom(SqlObject actual, ChangedFacets facets)
    {
        if (GetType() != actual.GetType() || Path != actual.Path) return null;
        if (!facets.HasContent) return new([], ChangeAround(actual, facets));
        return Change(actual, facets) is { } change ? new([.. change], ChangeAround(actual, facets)) : null;
    }

    private ImmutableArray<SqlStep> ChangeAround(SqlObject actual, ChangedFacets facets) =>
    [
        .. facets.Contains(FacetNames.Comment) && CommentTarget.Length > 0 ? [CommentStep()] : Array.Empty<SqlStep>(),
        .. facets.HasAccess ? Privileges.Change(Ownership, actual.Ownership).Select(step => step with { Hazards = [Hazard.PrivilegesChanged] }) : [],
    ];

    private SqlStep CommentStep() => new($"COMMENT ON {CommentTarget} IS {SqlLiteral.QuoteOrNull(Comment)}");
}
