using SchemaTasks.Diff.Renames;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>Which member of one object is which of the other: by name, and what is left by shape where that leaves no choice.</summary>
internal sealed class MemberPairing
{
    private readonly Dictionary<ComparedObject, int> _actualPositions = [];

    public MemberPairing(ComparedObject expected, ComparedObject actual, RenameMap renames, Func<ComparedObject, ComparedObject, bool> isSameShape)
    {
        if (renames.IsEmpty && HaveSameKeys(expected, actual))
        {
            for (var i = 0; i < actual.Members.Count; i++) _actualPositions[actual.Members[i]] = i;
            InOrder = [.. expected.Members.Zip(actual.Members, (left, right) => ((ComparedObject?)left, (ComparedObject?)right))];
            return;
        }
        var byKey = new Dictionary<(ObjectKind, string), ComparedObject>();
        for (var i = 0; i < actual.Members.Count; i++)
        {
            _actualPositions[actual.Members[i]] = i;
            byKey.TryAdd((actual.Members[i].Path.Kind, actual.Members[i].Key), actual.Members[i]);
        }
        var counterparts = new Dictionary<ComparedObject, ComparedObject>();
        foreach (var member in expected.Members)
        {
            var key = member.Path.Kind == ObjectKind.Column ? renames.Column(expected.Path, member.Key) : member.Key;
            if (byKey.Remove((member.Path.Kind, key), out var counterpart)) counterparts[member] = counterpart;
        }
        var missing = expected.Members.Where(member => !counterparts.ContainsKey(member)).ToList();
        var unexpected = counterparts.Count == actual.Members.Count ? [] : actual.Members.Except(counterparts.Values).ToList();
        if (missing.Count > 0 && unexpected.Count > 0)
        {
            foreach (var (left, right) in Renamed(expected, actual, missing, unexpected, isSameShape).ToList())
            {
                counterparts[left] = right;
                unexpected.Remove(right);
            }
        }
        InOrder =
        [
            .. expected.Members.Select(member => ((ComparedObject?)member, counterparts.GetValueOrDefault(member)))
                .Concat(unexpected.Select(member => ((ComparedObject?)null, (ComparedObject?)member)))
                .OrderBy(pair => (pair.Item1 ?? pair.Item2)!.Path.Kind),
        ];
    }

    /// <summary>By kind: the pairs in the manifest's order, then what only the server has.</summary>
    public IReadOnlyList<(ComparedObject? Expected, ComparedObject? Actual)> InOrder { get; }

    public int ActualPosition(ComparedObject member) => _actualPositions[member];

    private static bool HaveSameKeys(ComparedObject expected, ComparedObject actual)
    {
        if (expected.Members.Count != actual.Members.Count) return false;
        for (var i = 0; i < expected.Members.Count; i++)
        {
            if (expected.Members[i].Path.Kind != actual.Members[i].Path.Kind || expected.Members[i].Key != actual.Members[i].Key) return false;
        }
        return true;
    }

    private static IEnumerable<(ComparedObject Left, ComparedObject Right)> Renamed(
        ComparedObject expected, ComparedObject actual, List<ComparedObject> missing, List<ComparedObject> unexpected, Func<ComparedObject, ComparedObject, bool> isSameShape)
    {
        foreach (var kind in missing.Select(member => member.Path.Kind).Distinct())
        {
            var vanished = missing.Where(member => member.Path.Kind == kind).ToList();
            var appeared = unexpected.Where(member => member.Path.Kind == kind).ToList();
            if (kind is ObjectKind.EnumValue or ObjectKind.Attribute)
            {
                foreach (var pair in PositionalMatches.Pairs(Of(expected, kind), Of(actual, kind), member => member.Key, isSameShape)) yield return pair;
            }
            else if (kind != ObjectKind.Column)
            {
                foreach (var left in vanished)
                {
                    var candidates = appeared.Where(right => isSameShape(left, right)).Take(2).ToList();
                    if (candidates.Count == 1 && vanished.Count(other => isSameShape(other, candidates[0])) == 1) yield return (left, candidates[0]);
                }
            }
        }
    }

    private static List<ComparedObject> Of(ComparedObject parent, ObjectKind kind) => [.. parent.Members.Where(member => member.Path.Kind == kind)];
}
