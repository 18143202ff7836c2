using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Foreign keys as relations (<see href="https://docs.amplify.aws/gen1/javascript/build-a-backend/graphqlapi/data-modeling/"/>): on DynamoDB in
/// the fields form, with an index of the child; one-to-one and on PostgreSQL in the references form.
/// </summary>
internal sealed class RelationPlanner(Draft draft)
{
    private readonly RelationName _names = new(draft);
    private Dictionary<(DraftType Child, DraftType Parent), int>? _keysBetween;

    public void Plan()
    {
        foreach (var type in draft.Types)
        {
            foreach (var key in ForeignKeys(type)) Plan(type, key);
        }
        new RelationClashes(draft, _names).Resolve();
    }

    private static ImmutableArray<ForeignKey> ForeignKeys(DraftType type) => type.Table?.ForeignKeys ?? [];

    private void Plan(DraftType child, ForeignKey key)
    {
        if (draft.TypesBySource.GetValueOrDefault(key.References) is not { } parent)
        {
            Report(AmplifyDiagnostics.RelationToPlainType, child, key, $"'{key.References}' has no type.");
            return;
        }
        if (!child.IsModel || !parent.IsModel)
        {
            Report(AmplifyDiagnostics.RelationToPlainType, child, key, $"'{(child.IsModel ? parent : child).Source}' is a plain type.");
            return;
        }
        var target = HasSame(parent.KeyColumns, key.ReferencedColumns) ? parent.KeyColumns : key.ReferencedColumns;
        var toKey = target.AsSpan().SequenceEqual(parent.KeyColumns.AsSpan());
        var own = ImmutableArray.CreateRange(target, static (column, key) => key.Columns[key.ReferencedColumns.IndexOf(column)], key);
        if (Obstacle(child, parent, own, target, toKey) is { } why)
        {
            Report(AmplifyDiagnostics.RelationSkipped, child, key, why);
            return;
        }
        var relation = new Relation(key, child, parent, child.FieldNamesOf(own), parent.FieldNamesOf(target));
        if (draft.IsTypeScript) PlanInTypeScript(relation);
        else if (!toKey) PlanOneSided(relation);
        else if (draft.IsDynamoDb) PlanByFields(relation);
        else PlanByReferences(relation, IsUnique(child, key.Columns));
    }

    private string? Obstacle(DraftType child, DraftType parent, ImmutableArray<string> ownColumns, ImmutableArray<string> target, bool toKey)
    {
        if (!toKey && target.All(parent.KeyColumns.Contains)) return $"it covers only a part of the key of '{parent.Source}'.";
        if (!toKey && HasReferencesOnly) return $"it refers to a unique key of '{parent.Source}', and relations {(draft.IsTypeScript ? "in Gen 2" : "on PostgreSQL")} are by the primary key.";
        var (isRequired, isOptional) = (false, false);
        for (var part = 0; part < ownColumns.Length; part++)
        {
            if (child.IndexOfColumn(ownColumns[part]) < 0) return $"the column '{ownColumns[part]}' is left out.";
            if (parent.IndexOfColumn(target[part]) < 0) return $"the column '{target[part]}' of '{parent.Source}' is left out.";
            var (own, there) = (child.FieldOf(ownColumns[part]), parent.FieldOf(target[part]));
            if (own.IsList || there.IsList) return $"the field {own.Name} is a list.";
            if (own.Type != there.Type) return $"the field {own.Name} is {own.Type}, {there.Name} of {parent.Name} is {there.Type}.";
            if (own.IsEnum && (draft.IsDynamoDb || draft.IsTypeScript)) return $"the field {own.Name} is an enum, which {(draft.IsTypeScript ? "Gen 2's" : "DynamoDB's")} relations do not take.";
            if (own.Type == "Boolean" && draft.IsDynamoDb) return $"the field {own.Name} is a boolean, which DynamoDB's keys do not take.";
            isRequired |= own.IsRequired;
            isOptional |= !own.IsRequired;
        }
        if (child == parent && ownColumns.AsSpan().SequenceEqual(target.AsSpan())) return "it refers to itself.";
        if (HasReferencesOnly && isRequired && isOptional) return "some of its columns may be NULL and others not, which Amplify does not take.";
        return null;
    }

    private bool HasReferencesOnly => draft.IsTypeScript || !draft.IsDynamoDb;

    /// <summary>Each relation on DynamoDB has an index of its own.</summary>
    private void PlanInTypeScript(Relation relation)
    {
        var (child, parent) = (relation.Child, relation.Parent);
        if (child.Relations.Exists(other => other.Kind == RelationKind.BelongsTo && other.Target == parent.Name && other.References.AsSpan().SequenceEqual(relation.Own.AsSpan())))
        {
            Report(AmplifyDiagnostics.RelationSkipped, child, relation.Key, "another foreign key has the same columns.");
            return;
        }
        if (draft.IsDynamoDb)
        {
            if (IndexPlanner.Count(child) >= IndexPlanner.Budget)
            {
                Report(AmplifyDiagnostics.IndexOverBudget, child, relation.Key);
                return;
            }
            child.ImplicitIndexes++;
        }
        var unique = IsUnique(child, relation.Key.Columns);
        var one = unique && child != parent && KeysBetween(child, parent) + KeysBetween(parent, child) == 1;
        if (unique && !one) Report(AmplifyDiagnostics.OneToOneAsList, child, relation.Key, parent.Name);
        PlanByReferences(relation, one);
    }

    private void PlanByFields(Relation relation)
    {
        var child = relation.Child;
        var leads = child.Key.Length >= relation.Own.Length && child.Key.AsSpan()[..relation.Own.Length].SequenceEqual(relation.Own.AsSpan());
        if (leads && child.Key.Length == relation.Own.Length)
        {
            Add(relation, RelationKind.HasOne, null);
            return;
        }
        // A list may be narrowed by the key's sort field, for which the transformers take no enum.
        if (leads && relation.Own.Length == 1 && !child.KeyColumns.Any(column => child.FieldOf(column).IsEnum))
        {
            Add(relation, RelationKind.HasMany, null);
            return;
        }
        if (IsUnique(child, relation.Key.Columns))
        {
            if (MayRefer(relation) && IndexPlanner.Count(child) < IndexPlanner.Budget)
            {
                child.ImplicitIndexes++;
                PlanByReferences(relation, true);
                return;
            }
            Report(AmplifyDiagnostics.OneToOneAsList, child, relation.Key, relation.Parent.Name);
        }
        if (Index(relation) is { } index) Add(relation, RelationKind.HasMany, index);
    }

    /// <summary>The references form, which needs columns that are NULL together, finds the other side by the type alone.</summary>
    private bool MayRefer(Relation relation)
    {
        var (child, parent) = (relation.Child, relation.Parent);
        if (draft.Dialect != AmplifyDialect.V2 || child == parent) return false;
        if (KeysBetween(child, parent) + KeysBetween(parent, child) > 1) return false;
        var fields = relation.Key.Columns.Select(column => child.FieldOf(column)).ToList();
        return fields.TrueForAll(field => field.IsRequired == fields[0].IsRequired);
    }

    private int KeysBetween(DraftType child, DraftType parent)
    {
        _keysBetween ??= draft.Types.SelectMany(type => ForeignKeys(type).Select(key => (Child: type, Parent: draft.TypesBySource.GetValueOrDefault(key.References))))
            .Where(pair => pair.Parent is not null)
            .CountBy(pair => (pair.Child, pair.Parent!)).ToDictionary();
        return _keysBetween.GetValueOrDefault((child, parent));
    }

    private void PlanOneSided(Relation relation)
    {
        if (Index(relation) is not { } index) return;
        Report(AmplifyDiagnostics.OneSided, relation.Child, relation.Key, relation.Parent.Name, relation.Child.Name);
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(_names.OfChildren(relation.Child, relation.Parent, relation.Key, isOne: false)),
            Target = relation.Child.Name,
            Kind = RelationKind.HasMany,
            ForeignKey = relation.Key.Name,
            Fields = relation.There,
            IndexName = index,
        });
    }

    /// <summary>The name of the child's index over the key, made if need be; <see langword="null"/> (and reported) when there cannot be one.</summary>
    private string? Index(Relation relation)
    {
        var child = relation.Child;
        if (IndexPlanner.Find(child, relation.Own) is >= 0 and var existing) return child.Indexes[existing].Name;
        if (child.Key.Length == 1 && child.Key[0] == relation.Own[0])
        {
            Report(AmplifyDiagnostics.RelationSkipped, child, relation.Key, "its first column is the whole primary key, which Amplify's indexes do not take.");
            return null;
        }
        if (IndexPlanner.Count(child) >= IndexPlanner.Budget)
        {
            Report(AmplifyDiagnostics.IndexOverBudget, child, relation.Key);
            return null;
        }
        var name = IndexPlanner.Name(child, relation.Own, draft.Names);
        child.Indexes.Add(new AmplifyIndex(name, relation.Own, null));
        return name;
    }

    private void Add(Relation relation, RelationKind kind, string? indexName)
    {
        relation.Child.Relations.Add(new AmplifyRelation
        {
            Name = relation.Child.TakeFieldName(_names.OfParent(relation.Child, relation.Parent, relation.Key)),
            Target = relation.Parent.Name,
            Kind = RelationKind.BelongsTo,
            ForeignKey = relation.Key.Name,
            Fields = relation.Own,
        });
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(_names.OfChildren(relation.Child, relation.Parent, relation.Key, kind == RelationKind.HasOne)),
            Target = relation.Child.Name,
            Kind = kind,
            ForeignKey = relation.Key.Name,
            Fields = relation.There,
            IndexName = indexName,
        });
    }

    private void PlanByReferences(Relation relation, bool isOne)
    {
        relation.Child.Relations.Add(new AmplifyRelation
        {
            Name = relation.Child.TakeFieldName(_names.OfParent(relation.Child, relation.Parent, relation.Key)),
            Target = relation.Parent.Name,
            Kind = RelationKind.BelongsTo,
            ForeignKey = relation.Key.Name,
            References = relation.Own,
        });
        relation.Parent.Relations.Add(new AmplifyRelation
        {
            Name = relation.Parent.TakeFieldName(_names.OfChildren(relation.Child, relation.Parent, relation.Key, isOne)),
            Target = relation.Child.Name,
            Kind = isOne ? RelationKind.HasOne : RelationKind.HasMany,
            ForeignKey = relation.Key.Name,
            References = relation.Own,
        });
    }

    private static bool IsUnique(DraftType child, ImmutableArray<string> columns)
    {
        if (HasSame(child.KeyColumns, columns)) return true;
        foreach (var constraint in child.Table!.UniqueConstraints)
        {
            if (HasSame(constraint.Columns, columns)) return true;
        }
        foreach (var index in child.Table.Indexes)
        {
            if (index is { Unique: true, Where: null, Invalid: false } && index.Keys.All(static key => key.Column is not null) && HasSame([.. index.Keys.Select(static key => key.Column!)], columns)) return true;
        }
        return false;
    }

    /// <summary>Whether two lists have the same columns, in any order.</summary>
    private static bool HasSame(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.Length == other.Length && (one.Length == 1 ? one[0] == other[0] : one.All(other.Contains) && other.All(one.Contains));

    private void Report(DiagnosticDescriptor descriptor, DraftType child, ForeignKey key, object? second = null, object? third = null) =>
        draft.Report(descriptor, child, ObjectKind.ForeignKey, key.Name, null, second, third);

    private readonly record struct Relation(ForeignKey Key, DraftType Child, DraftType Parent, ImmutableArray<string> Own, ImmutableArray<string> There);
}
