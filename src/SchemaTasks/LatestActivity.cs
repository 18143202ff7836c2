namespace SchemaTasks;

/// <summary>What a task is doing now, for a line of the log when it takes long.</summary>
internal sealed class LatestActivity : IProgress<string>
{
    private volatile string _text = "at work";

    /// <summary>The phrase that was reported last.</summary>
    public string Text => _text;

    /// <inheritdoc/>
    public void Report(string value) => _text = value;
}
