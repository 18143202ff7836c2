using System.Text;

namespace SchemaTasks.Diagnostics;

/// <summary>One code: what docs/diagnostics.md is printed from.</summary>
/// <param name="Code"><c>ST</c> and four digits.</param>
/// <param name="Severity">What it is unless the caller raises or lowers it.</param>
/// <param name="Title">One line, no full stop.</param>
/// <param name="Message">The message's composite format (<see cref="string.Format(IFormatProvider, string, object[])"/>): what is wrong, where, what to do.</param>
/// <param name="Explanation">For the documentation: when it appears and how to fix it, Markdown.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title, string Message, string Explanation)
{
    /// <summary><see cref="Message"/>, taken apart once.</summary>
    internal CompositeFormat Format { get; } = CompositeFormat.Parse(Message);
}

/// <summary>How a diagnostic is logged.</summary>
public enum DiagnosticSeverity
{
    /// <summary>A line of MSBuild's normal verbosity.</summary>
    Message,
    /// <summary>MSBuild's warning: <c>NoWarn</c> hides its code, <c>WarningsAsErrors</c> raises it.</summary>
    Warning,
    /// <summary>MSBuild's error: the build fails.</summary>
    Error,
}
