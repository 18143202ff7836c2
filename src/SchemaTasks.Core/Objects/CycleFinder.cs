using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>Finds cycles in a graph of named objects.</summary>
internal static class CycleFinder
{
    /// <summary>One cycle for each strongly connected part, in the order in which it goes round, from the part's first node.</summary>
    public static IEnumerable<ImmutableArray<QualifiedName>> Find(IEnumerable<QualifiedName> nodes, Func<QualifiedName, IEnumerable<QualifiedName>> next)
    {
        var done = new HashSet<QualifiedName>();
        foreach (var start in nodes)
        {
            if (done.Contains(start)) continue;
            if (Walk(start, next, done) is { } cycle) yield return cycle;
        }
    }

    /// <summary>Depth first, with a stack of its own: a chain may be as long as there are nodes.</summary>
    private static ImmutableArray<QualifiedName>? Walk(QualifiedName start, Func<QualifiedName, IEnumerable<QualifiedName>> next, HashSet<QualifiedName> done)
    {
        var path = new List<QualifiedName> { start };
        var onPath = new HashSet<QualifiedName> { start };
        var pending = new Stack<IEnumerator<QualifiedName>>([next(start).GetEnumerator()]);
        ImmutableArray<QualifiedName>? cycle = null;
        while (pending.Count > 0)
        {
            if (!pending.Peek().MoveNext())
            {
                pending.Pop().Dispose();
                done.Add(path[^1]);
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }
            var node = pending.Peek().Current;
            if (onPath.Contains(node)) cycle ??= [.. path[path.IndexOf(node)..]];
            else if (!done.Contains(node))
            {
                path.Add(node);
                onPath.Add(node);
                pending.Push(next(node).GetEnumerator());
            }
        }
        return cycle;
    }
}
