namespace SchemaTasks.Shadow;

/// <summary>What runs as the server's account. All that varies is an argument, so that no path is ever read as shell text.</summary>
internal static class UnixScripts
{
    /// <summary>Makes the run directory, initialises the data directory in it. Arguments: run directory, initdb, its arguments.</summary>
    public const string Initialise =
        """
        set -eu
        umask 077
        run=$1 initdb=$2
        shift 2
        mkdir "$run"
        exec "$initdb" -D "$run/data" "$@"
        """;

    /// <summary>The data directory as an archive. Argument: the run directory.</summary>
    public const string Archive = "exec tar -cf - -C \"$1/data\" .";

    /// <summary>Removes run directories whose server has ended. Arguments: the directories.</summary>
    public const string Reap =
        """
        for run in "$@"; do
            pid=$(cat "$run/pid" 2>/dev/null)
            case $pid in '' | *[!0-9]*) ;; *) kill -0 "$pid" 2>/dev/null && continue ;; esac
            rm -rf -- "$run"
        done
        """;

    /// <summary>
    /// Unpacks the data directory if it is not there yet, starts the server and holds its lifeline: when standard input ends, by will or because
    /// the build was killed, the server is stopped, what its programs left running ends with it, and the run directory is removed. The server sees no environment
    /// but a mark, by which its programs are found. Arguments: run directory, archive, the server's command.
    /// </summary>
    public const string Serve =
        """
        set -u
        umask 077
        run=$1 archive=$2
        shift 2
        mark=SCHEMATASKS_RUN=$run
        sweep() {
            for process in $(grep -lsF "$mark" /proc/[0-9]*/environ 2>/dev/null); do
                process=${process#/proc/}
                kill -KILL "${process%/environ}" 2>/dev/null
            done
        }
        clean() { cd /; rm -rf -- "$run"; }
        if [ ! -d "$run/data" ]; then
            mkdir "$run" || exit 1
            mkdir "$run/data" && tar -xf "$archive" -C "$run/data" || { clean; exit 1; }
        fi
        echo $$ > "$run/pid"
        exec 3<&0 </dev/null
        env -i LC_ALL=C "$mark" ${LD_LIBRARY_PATH:+LD_LIBRARY_PATH="$LD_LIBRARY_PATH"} "$@" 3<&- &
        server=$!
        {
            while read -r _; do :; done
            kill -INT "$server"
            tries=0
            while [ "$tries" -lt 60 ] && kill -0 "$server"; do sleep 0.1; tries=$((tries + 1)); done
            kill -KILL "$server"
        } <&3 >/dev/null 2>&1 &
        lifeline=$!
        exec 3<&-
        trap 'kill -INT "$server" 2>/dev/null' INT TERM HUP
        while :; do
            wait "$server"
            code=$?
            kill -0 "$server" 2>/dev/null || break
        done
        kill "$lifeline" 2>/dev/null
        sweep
        clean
        exit "$code"
        """;
}
