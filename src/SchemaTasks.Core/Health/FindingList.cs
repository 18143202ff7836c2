using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Health;

/// <summary>What one check finds while it runs.</summary>
/// <param name="check">The check.</param>
/// <param name="takes">Whether the configuration lets an object count; every one when not given.</param>
internal sealed class FindingList(HealthCheck check, Func<ObjectPath, bool>? takes = null)
{
    private readonly List<HealthFinding> _findings = [];
    private readonly List<string> _remarks = [];

    public HealthCheck Check => check;

    public IReadOnlyList<HealthFinding> Findings => _findings;

    public ImmutableArray<string> Remarks => [.. _remarks];

    /// <summary>Whether a part of the check could not run.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether there was nothing to check.</summary>
    public bool IsSkipped { get; private set; }

    public void Add(HealthLevel level, string subject, ObjectPath? path, string message, string? cure = null)
    {
        if (path is null || takes is null || takes(path)) _findings.Add(new HealthFinding { Check = check, Level = level, Subject = subject, Path = path, Message = message, Cure = cure });
    }

    public void Add(HealthFinding finding) => _findings.Add(finding);

    /// <summary>Notes what could not be checked, and why.</summary>
    public void CouldNotCheck(string remark)
    {
        IsIncomplete = true;
        _remarks.Add(remark);
    }

    /// <summary>Notes why nothing was checked.</summary>
    public void Skip(string remark)
    {
        IsSkipped = true;
        _remarks.Add(remark);
    }
}
