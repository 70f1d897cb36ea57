using System.IO.Enumeration;

namespace PolicyModel.Datasets;

/// <summary>Finds the files that paths, folders and patterns name.</summary>
public static class InputPaths
{
    /// <summary>
    /// The files that are meant: a file itself, every file below a folder, or every file whose path fits a pattern with <c>*</c>, <c>?</c>
    /// and <c>**</c> (any number of folders). Of a folder or a pattern come the files in the order of their paths, without hidden ones and
    /// without documents that only stand beside data (<c>datapackage.json</c>, <c>policymodel.json</c>, <c>*.mapping.json</c>).
    /// </summary>
    /// <param name="paths">Paths, folders and patterns; <c>-</c> is handed on as it is.</param>
    /// <returns>The files in the order of what was given, each once.</returns>
    /// <exception cref="DatasetException">A folder holds no files or cannot be listed, or no file fits a pattern.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<string> found = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            found.AddRange(Find(path).Where(f => seen.Add(f == "-" ? f : Path.GetFullPath(f))));
        }

        return found;
    }

    private static List<string> Find(string path)
    {
        if (path == "-" || File.Exists(path))
        {
            return [path];
        }

        var folder = path;
        string? pattern = null;
        if (!Directory.Exists(path))
        {
            if (path.IndexOfAny(['*', '?']) < 0)
            {
                // Whoever opens it says that there is no such file.
                return [path];
            }

            (folder, pattern) = Split(path);
        }

        try
        {
            var files = Directory.Exists(folder) ? Below(folder, pattern) : [];
            return files.Count > 0 ? files : throw new DatasetException($"{FileNames.Shown(path)}: {(pattern is null ? "the folder holds no files" : "no file fits the pattern")}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{FileNames.Shown(path)}: cannot be listed (no permission, or input or output error).", e);
        }
    }

    /// <summary>The part of a pattern in front of its first wildcard, and the rest.</summary>
    private static (string Folder, string Pattern) Split(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var fixedParts = parts.TakeWhile(p => p.IndexOfAny(['*', '?']) < 0).Count();
        var folder = string.Join(Path.DirectorySeparatorChar, parts[..fixedParts]);
        return (fixedParts == 0 ? "." : folder.Length == 0 ? Path.DirectorySeparatorChar.ToString() : folder, string.Join('/', parts[fixedParts..]));
    }

    private static List<string> Below(string folder, string? pattern)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = pattern is null || pattern.Contains('/', StringComparison.Ordinal) || pattern == "**",
            MaxRecursionDepth = 32,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Select(f => (Path: f, Relative: Path.GetRelativePath(folder, f).Replace('\\', '/')))
            .Where(f => !IsHidden(f.Relative) && !IsCompanion(f.Relative) && (pattern is null || Fits(f.Relative.Split('/'), pattern.Split('/'))))
            .ToList();
        files.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return files.ConvertAll(f => f.Path);
    }

    private static bool IsHidden(string relative) => relative.Split('/').Any(p => p.StartsWith('.'));

    private static bool IsCompanion(string relative)
    {
        var name = Path.GetFileName(relative);
        return name is "datapackage.json" or "policymodel.json" || name.EndsWith(".mapping.json", StringComparison.Ordinal);
    }

    private static bool Fits(ReadOnlySpan<string> names, ReadOnlySpan<string> patterns)
    {
        if (patterns.IsEmpty)
        {
            return names.IsEmpty;
        }

        if (patterns[0] == "**")
        {
            return Fits(names, patterns[1..]) || (!names.IsEmpty && Fits(names[1..], patterns));
        }

        return !names.IsEmpty && FileSystemName.MatchesSimpleExpression(patterns[0], names[0], ignoreCase: false) && Fits(names[1..], patterns[1..]);
    }
}
