namespace SchemaTasks.Migrations;

/// <summary>What a command is sent for, and so what its failure means.</summary>
internal enum CommandPurpose
{
    /// <summary>A statement of the file.</summary>
    Statement,

    /// <summary>Takes the lock of migrations; fails while another build has it.</summary>
    Lock,

    /// <summary>Writes the history; fails when another build has changed it meanwhile.</summary>
    History,

    /// <summary>Anything else of ours.</summary>
    Own,
}
