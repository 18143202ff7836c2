using Microsoft.Build.Framework;
using SchemaTasks.Shadow;

namespace SchemaTasks;

/// <summary>The one shadow server of a chain, handed from task to task by MSBuild, which disposes it at the build's end at the latest.</summary>
internal static class ChainShadow
{
    /// <param name="engine">MSBuild's.</param>
    /// <param name="journal">Absolute path of the chain's journal: one chain of one project.</param>
    public static SharedShadow Of(IBuildEngine4 engine, string journal)
    {
        if (engine.GetRegisteredTaskObject(Key(journal), RegisteredTaskObjectLifetime.Build) is SharedShadow shared) return shared;
        shared = new SharedShadow();
        engine.RegisterTaskObject(Key(journal), shared, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return shared;
    }

    /// <summary>Ends it, if a step started it.</summary>
    public static void End(IBuildEngine4 engine, string journal) =>
        (engine.UnregisterTaskObject(Key(journal), RegisteredTaskObjectLifetime.Build) as IDisposable)?.Dispose();

    private static string Key(string journal) => $"SchemaTasks shadow of {journal}";
}
