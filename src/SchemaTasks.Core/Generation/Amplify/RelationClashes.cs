using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// Gives other names to relation fields whose resolvers would have one name: Amplify joins the type's name and the field's, as they are for the
/// resource's id (<c>ResolverResourceIDs</c> of graphql-transformer-common) and, from version 2, with capital letters first for the construct's
/// (<c>TransformerResolver</c> of @aws-amplify/graphql-transformer-core). Of <c>Page.oneTwo</c> and <c>PageOne.two</c> one gets another name.
/// </summary>
/// <remarks>Which one depends on the two alone, so that no other table renames a field.</remarks>
internal sealed class RelationClashes(Draft draft, RelationName names)
{
    /// <summary>Of every relation's joined names, as they are now.</summary>
    private readonly HashSet<int> _hashes = new(draft.Types.Sum(static type => type.Relations.Count));

    public void Resolve()
    {
        var hashes = RepeatedHashes();
        if (hashes.Count == 0) return;
        var relations = draft.Types.SelectMany(static type => Enumerable.Range(0, type.Relations.Count).Select(index => new Place(type, index)))
            .Where(place => hashes.Contains(Hash(place.Type.Name, place.Relation.Name)))
            .OrderBy(static place => place.Relation.Kind == RelationKind.BelongsTo ? 0 : 1)
            .ThenBy(static place => place.Relation.Name.Length)
            .ThenBy(static place => place.Type.Name, StringComparer.Ordinal).ToList();
        var kept = new List<Place>();
        var others = new List<(Place Place, Place Clash)>();
        foreach (var place in relations)
        {
            var clash = kept.FindIndex(other => IsSame(place.Type.Name, place.Relation.Name, other.Type.Name, other.Relation.Name));
            if (clash < 0) kept.Add(place);
            else others.Add((place, kept[clash]));
        }
        foreach (var (place, clash) in others)
        {
            if (GivenName(place) is { } own) Refuse(own, place, clash);
            else if (GivenName(clash) is { } other) Refuse(other, place, clash);
            else Rename(place, clash);
        }
    }

    /// <summary>Hashes of more than one relation, which are few: the names themselves are joined for these only.</summary>
    private HashSet<int> RepeatedHashes()
    {
        var repeated = new HashSet<int>();
        foreach (var type in draft.Types)
        {
            foreach (ref readonly var relation in CollectionsMarshal.AsSpan(type.Relations))
            {
                var hash = Hash(type.Name, relation.Name);
                if (!_hashes.Add(hash)) repeated.Add(hash);
            }
        }
        return repeated;
    }

    /// <summary>Of the joined names, large and small letters being the same.</summary>
    private static int Hash(string type, string field)
    {
        var hash = 17;
        foreach (var character in type) hash = (hash * 31) + (character | 0x20);
        foreach (var character in field) hash = (hash * 31) + (character | 0x20);
        return hash;
    }

    private bool IsSame(string type, string field, string otherType, string otherField) =>
        type + field == otherType + otherField
        || (draft.Dialect != AmplifyDialect.V1 && GraphQLName.UpperFirst(type) + GraphQLName.UpperFirst(field) == GraphQLName.UpperFirst(otherType) + GraphQLName.UpperFirst(otherField));

    private void Rename(Place place, Place clash)
    {
        var relation = place.Relation;
        var (child, parent) = Sides(place);
        var key = child.Table!.ForeignKeys.First(key => key.Name == relation.ForeignKey);
        var wanted = relation.Kind == RelationKind.BelongsTo ? names.LongOfParent(child, parent, key) : names.LongOfChildren(child, key, relation.Kind == RelationKind.HasOne);
        var name = place.Type.TakeFieldName(wanted, name => !IsTaken(place.Type.Name, name));
        place.Type.Relations[place.Index] = relation with { Name = name };
        _hashes.Add(Hash(place.Type.Name, name));
        draft.Report(AmplifyDiagnostics.RenamedRelation, child, ObjectKind.ForeignKey, key.Name, null, $"{place.Type.Name}.{name}", $"{place.Type.Name}.{relation.Name} and {Text(clash)}");
    }

    private bool IsTaken(string type, string field) =>
        _hashes.Contains(Hash(type, field)) && draft.Types.Exists(other => other.Relations.Exists(relation => IsSame(other.Name, relation.Name, type, field)));

    /// <summary>A name given by hand that the field is made of, other than the one that there would be without it.</summary>
    private NameOverride? GivenName(Place place)
    {
        var (child, parent) = Sides(place);
        // A field that is called after a column has nothing of the type that it leads to.
        var hasTarget = place.Relation.Kind != RelationKind.BelongsTo || place.Relation.Name.EndsWith(parent.Name, StringComparison.Ordinal);
        foreach (var type in (ReadOnlySpan<DraftType>)[child, parent])
        {
            if ((hasTarget || type == place.Type) && draft.GivenNames.TryGetValue(type.Source.ToString(), out var name) && name.Name != TypePlanner.OwnName(draft, type.Source)) return name;
        }
        var key = child.Table!.ForeignKeys.First(key => key.Name == place.Relation.ForeignKey);
        return names.GivenName(child, key) is { } role && role.Name != draft.Names.Camel(key.Columns[^1]) ? role : null;
    }

    private void Refuse(NameOverride name, Place place, Place clash) =>
        draft.ReportAt(AmplifyDiagnostics.InvalidName, name.Location, name.Name, name.Object, $"Amplify would give the resolvers of {Text(place)} and {Text(clash)} one name.");

    private (DraftType Child, DraftType Parent) Sides(Place place)
    {
        var target = draft.Types.Find(type => type.Name == place.Relation.Target)!;
        return place.Relation.Kind == RelationKind.BelongsTo ? (place.Type, target) : (target, place.Type);
    }

    private static string Text(Place place) => $"{place.Type.Name}.{place.Relation.Name}";

    private readonly record struct Place(DraftType Type, int Index)
    {
        public AmplifyRelation Relation => Type.Relations[Index];
    }
}
