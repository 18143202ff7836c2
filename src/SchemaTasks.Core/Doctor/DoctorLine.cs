namespace SchemaTasks.Doctor;

/// <summary>One line of the toolchain and connection report.</summary>
/// <param name="State">How it is.</param>
/// <param name="Topic"><c>.NET SDK</c>, <c>shadow: local</c> …</param>
/// <param name="Text">What was found.</param>
/// <param name="Cure">What to do about a problem; empty otherwise.</param>
internal sealed record DoctorLine(DoctorState State, string Topic, string Text, string Cure = "");

/// <summary>How something is.</summary>
internal enum DoctorState
{
    Ok,
    /// <summary>Not there, and not needed for everything.</summary>
    Optional,
    Problem,
}
