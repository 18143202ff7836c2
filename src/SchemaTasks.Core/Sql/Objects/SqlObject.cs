using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>
/// One thing that statements of its own make, change and remove. Two objects of one key are the same when their statements are: the create
/// script carries every facet, so a facet that differs shows in it.
/// </summary>
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
    protected virtual IEnumerable<SqlStep>? Change(SqlObject actual) => SameMaking(actual) ? [] : null;

    /// <summary>When it is removed and made again: makes room for the new one by moving the old one aside, so that what stores data in it can follow.</summary>
    public virtual IEnumerable<SqlStep>? MoveAside() => null;

    /// <summary>Removes what <see cref="MoveAside"/> left.</summary>
    public virtual IEnumerable<SqlStep> RemoveAside() => [];

    /// <summary>A facet that takes no statement when the object is made, but may take one when it is changed.</summary>
    protected virtual string Unsaid => "";

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
    public virtual IEnumerable<ObjectKey> StandBeside => [];

    /// <summary>The invalid index of a partitioned table that it is attached to, under every key that this may have: the server removes it only with that one.</summary>
    public virtual IEnumerable<ObjectKey> AttachedTo => [];

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

    public bool SameMaking(SqlObject other) => GetType() == other.GetType() && Unsaid == other.Unsaid && SaysSame(other);

    /// <summary>Their statements are the same.</summary>
    protected bool SaysSame(SqlObject other) => Make().Concat(Finish()).SequenceEqual(other.Make().Concat(other.Finish()), StepTextComparer.Instance);

    public bool SameAs(SqlObject other) =>
        SameMaking(other) && Comment == other.Comment && Privileges.Change(Ownership, other.Ownership).FirstOrDefault() is null;

    /// <summary>The statements after <see cref="Make"/> or the parent's clause.</summary>
    public IEnumerable<SqlStep> Complete()
    {
        foreach (var step in Finish()) yield return step;
        if (Comment is not null) yield return CommentStep();
        foreach (var step in Privileges.Grant(Access)) yield return step;
        foreach (var label in Labels) yield return SecurityLabelText.Put(label, label.Object == Path ? CommentTarget : $"COLUMN {SqlIdentifier.Quote(label.Object.Schema, label.Object.Name)}.{SqlIdentifier.Quote(label.Object.Member!)}");
    }

    /// <summary>The statements that turn the actual object into this one in place; <see langword="null"/> when it has to be made again.</summary>
    public ImmutableArray<SqlStep>? ChangeFrom(SqlObject actual)
    {
        if (GetType() != actual.GetType() || Change(actual) is not { } change) return null;
        return [.. change, .. ChangeAround(actual)];
    }

    /// <summary>The same where nothing but comment, owner and grants differ.</summary>
    public ImmutableArray<SqlStep> ChangeAround(SqlObject actual) =>
        [.. Comment != actual.Comment ? [CommentStep()] : Array.Empty<SqlStep>(), .. Privileges.Change(Ownership, actual.Ownership).Select(step => step with { Hazards = [Hazard.PrivilegesChanged] })];

    /// <summary>Nothing but comment, owner and grants is changed: what depends on it does not see that.</summary>
    public bool ChangesAccessOnly(SqlObject actual) => GetType() == actual.GetType() && Change(actual) is { } change && !change.Any();

    private SqlStep CommentStep() => new($"COMMENT ON {CommentTarget} IS {SqlLiteral.QuoteOrNull(Comment)}");

    private sealed class StepTextComparer : IEqualityComparer<SqlStep>
    {
        public static StepTextComparer Instance { get; } = new();

        public bool Equals(SqlStep? x, SqlStep? y) => x?.Text == y?.Text;

        public int GetHashCode(SqlStep obj) => StringComparer.Ordinal.GetHashCode(obj.Text);
    }
}
