using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>A schema as Amplify will know it: every name, key, index, relation and operation decided. The printers only spell it.</summary>
internal sealed record AmplifyModel
{
    public required AmplifyDialect Dialect { get; init; }

    /// <summary>In the manifest's order; without schemas that have nothing to print.</summary>
    public required ImmutableArray<AmplifySchema> Schemas { get; init; }

    public required AmplifySettings Settings { get; init; }

    /// <summary>The rules of models without rules of their own.</summary>
    public ImmutableArray<AuthRule> DefaultAuth { get; init; } = [];

    /// <summary>Whether a model has no rules of authorization, so that nobody is allowed.</summary>
    public bool IsUndecided { get; init; }

    public IEnumerable<AmplifyType> Types => Schemas.SelectMany(schema => schema.Types);

    public IEnumerable<AmplifyEnum> Enums => Schemas.SelectMany(schema => schema.Enums);
}

/// <summary>The types of one PostgreSQL schema.</summary>
internal sealed record AmplifySchema(string Name, string? Comment, ImmutableArray<AmplifyEnum> Enums, ImmutableArray<AmplifyType> Types);

internal sealed record AmplifyEnum(string Name, ObjectPath Source, string? Comment, ImmutableArray<AmplifyEnumValue> Values);

/// <param name="Name">The GraphQL value.</param>
/// <param name="Label">The database's label.</param>
internal sealed record AmplifyEnumValue(string Name, string Label);

/// <summary>The type of one table or view.</summary>
internal sealed record AmplifyType
{
    public required string Name { get; init; }

    public required ObjectPath Source { get; init; }

    public string? Comment { get; init; }

    /// <summary>The fields of the key, the partition key first; empty for a type without <c>@model</c>.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    public bool IsModel => Key.Length > 0;

    /// <summary>A view: queries only.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>In column order.</summary>
    public required ImmutableArray<AmplifyField> Fields { get; init; }

    public ImmutableArray<AmplifyIndex> Indexes { get; init; } = [];

    public ImmutableArray<AmplifyRelation> Relations { get; init; } = [];

    /// <summary>The field that Amplify fills when a row is made; <see langword="null"/> for none.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>The field that Amplify fills whenever a row changes; <see langword="null"/> for none.</summary>
    public string? UpdatedAt { get; init; }

    public ImmutableArray<AuthRule> Auth { get; init; } = [];

    /// <summary><see langword="null"/> for a type without <c>@model</c>.</summary>
    public AmplifyOperations? Operations { get; init; }

    /// <summary>The table as SQL models refer to it; <see langword="null"/> where the type's own name says it.</summary>
    public string? RefersTo { get; init; }
}

/// <summary>The field of a column.</summary>
internal readonly record struct AmplifyField
{
    public required string Name { get; init; }

    /// <summary>The column's name in PostgreSQL.</summary>
    public required string Column { get; init; }

    /// <summary>A scalar or an enum of the model.</summary>
    public required string Type { get; init; }

    public bool IsEnum { get; init; }

    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>A key that PostgreSQL fills from a sequence, in the SQL dialect.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The text of <c>@default(value: …)</c>.</summary>
    public string? Default { get; init; }

    public string? Comment { get; init; }

    /// <summary>The type as GraphQL spells it: <c>[String]!</c>.</summary>
    public string TypeText => (IsList ? $"[{Type}]" : Type) + (IsRequired ? "!" : "");
}

/// <summary>A global secondary index, or a query by these columns of an SQL model.</summary>
/// <param name="Name">Unique in its type.</param>
/// <param name="Fields">The partition field, then the sort fields.</param>
/// <param name="QueryField">The query that reads it; <see langword="null"/> for none.</param>
internal readonly record struct AmplifyIndex(string Name, ImmutableArray<string> Fields, string? QueryField);

/// <summary>A field that leads to another type.</summary>
internal readonly record struct AmplifyRelation()
{
    public required string Name { get; init; }

    /// <summary>The type that it leads to.</summary>
    public required string Target { get; init; }

    public required RelationKind Kind { get; init; }

    /// <summary>The constraint that it is made of, by its name in the table of <see cref="RelationKind.BelongsTo"/>'s side.</summary>
    public required string ForeignKey { get; init; }

    /// <summary>The fields form: fields of this type. Empty in the references form.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>The references form: the fields of the foreign key, on whichever side it is.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The target's index that a list is read by; <see langword="null"/> for its primary key.</summary>
    public string? IndexName { get; init; }
}

internal enum RelationKind
{
    BelongsTo,
    HasOne,
    HasMany,
}

/// <summary>The operations that <c>@model</c> makes of a type.</summary>
internal sealed record AmplifyOperations
{
    /// <summary>Transformer v2 cuts longer names of subscriptions and ends them in a hash.</summary>
    private const int LongestSubscription = 50, Digits = 5;

    /// <summary>The type's name, with a capital letter first.</summary>
    public required string TypeName { get; init; }

    public required AmplifyDialect Dialect { get; init; }

    /// <summary>A view: queries only.</summary>
    public bool IsReadOnly { get; init; }

    public required string Get { get; init; }

    public required string List { get; init; }

    /// <summary>Whether <see cref="Get"/> and <see cref="List"/> have to be written, since Amplify would choose others.</summary>
    public bool AreRenamed { get; init; }

    /// <summary>create, update, delete; empty for a view.</summary>
    public ImmutableArray<string> Mutations => IsReadOnly ? [] : [.. MutationVerbs.Select(verb => verb + TypeName)];

    /// <summary>onCreate, onUpdate, onDelete; empty for a view.</summary>
    public ImmutableArray<string> Subscriptions => IsReadOnly ? [] : [.. SubscriptionVerbs.Select(verb => Joined(Subscription(verb)))];

    private static string Joined((string Begin, string End) name) => name.Begin + name.End;

    internal static ImmutableArray<string> MutationVerbs { get; } = ["create", "update", "delete"];

    internal static ImmutableArray<string> SubscriptionVerbs { get; } = ["onCreate", "onUpdate", "onDelete"];

    /// <summary>A subscription's name in two parts, which need no string of their own unless it is cut.</summary>
    internal (string Begin, string End) Subscription(string verb)
    {
        if (Dialect == AmplifyDialect.V1 || verb.Length + TypeName.Length <= LongestSubscription) return (verb, TypeName);
        var name = verb + TypeName;
        return (name[..(LongestSubscription - Digits)], AmplifyHash.Of(name, Digits));
    }
}
