namespace SchemaTasks.Migrations;

/// <summary>Adds to what is going on at which statement of the file it is.</summary>
internal sealed class StatementProgress : IProgress<int>
{
    private readonly IProgress<string> _activity;
    private readonly MigrationScript _script;

    private StatementProgress(IProgress<string> activity, MigrationScript script) => (_activity, _script) = (activity, script);

    public static StatementProgress? Of(IProgress<string>? activity, MigrationScript script) => activity is null ? null : new StatementProgress(activity, script);

    /// <param name="value">From 0.</param>
    public void Report(int value) => _activity.Report(FormattableString.Invariant($"running '{_script.File.Name}', statement {value + 1} of {_script.Count}"));
}
