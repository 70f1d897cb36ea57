using System.Globalization;
using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>The cells of one row of a published list, and what was found wrong with them.</summary>
internal sealed class ListCells
{
    private static readonly TimePattern[] Days = [new("iso", fillerMidnight: true), new("excel", fillerMidnight: true), new("M/d/uuuu", fillerMidnight: true), new("uuuu-MM-dd HH:mm:ss", fillerMidnight: true)];

    private readonly OpenTable table;
    private readonly TableRow row;
    private readonly bool isWorkbook;
    private readonly List<Problem> problems = [];

    internal ListCells(OpenTable table, TableRow row, bool isWorkbook, LocalDate? releasedOn, string citation)
    {
        this.table = table;
        this.row = row;
        this.isWorkbook = isWorkbook;
        ReleasedOn = releasedOn;
        Citation = citation;
        foreach (var fault in row.Faults)
        {
            Add(new Problem { Code = fault.Code, Pointer = "", Message = fault.Message, Column = fault.Column, Severity = fault.Severity });
        }
    }

    internal string File => row.Part.File;

    internal int Line => row.Line;

    internal bool IsBlank => row.IsBlank;

    /// <summary>The day on which the list was released; null where it is not told.</summary>
    internal LocalDate? ReleasedOn { get; }

    /// <summary>What the list is, as its records cite it.</summary>
    private string Citation { get; }

    /// <summary>The list as the source of a record.</summary>
    internal ValueList<Source> Sources => [new Source { Citation = Citation, RetrievedOn = ReleasedOn.AsReported(), Grade = SourceGrade.Primary }];

    internal IReadOnlyList<Problem> Problems => problems;

    internal bool IsRefused { get; private set; }

    /// <summary>A cell's text as it stands, without blanks around it.</summary>
    internal string this[int place] => row[place];

    /// <summary>A cell's text without blanks around it and with one blank for several; empty where there is none.</summary>
    internal string Raw(int place) => TableLayout.Plain(row[place]);

    /// <summary>A cell's text, with one blank for several; null where it says that there is nothing.</summary>
    internal string? Text(int place) => Raw(place) is var text && table.Header.Layout.IsNull(text) ? null : text;

    /// <summary>A cell's text that must be there.</summary>
    internal string? Required(int place, string pointer)
    {
        var text = Text(place);
        if (text is null)
        {
            Refuse(place, pointer, ProblemCodes.MissingProperty, "holds nothing, and the record needs it.");
        }

        return text;
    }

    /// <summary>The name of a cell, which an id can be made of.</summary>
    internal string? Name(int place, string pointer)
    {
        var name = Required(place, pointer);
        if (name is not null && AgencySlug.Of(name).Length == 0)
        {
            Refuse(place, pointer, ProblemCodes.UnmappedValue, "holds no letter that an id can be made of.");
            return null;
        }

        return name;
    }

    /// <summary>The state of a cell, by its name or its two letters.</summary>
    internal Jurisdiction? State(int place, string pointer)
    {
        if (Required(place, pointer) is not { } name)
        {
            return null;
        }

        if (StateNames.CodeOf(name) is { } code)
        {
            return Jurisdiction.Parse(code);
        }

        Refuse(place, pointer, ProblemCodes.UnmappedValue, "names no state, district or territory.");
        return null;
    }

    /// <summary>The day of a cell: ISO 8601, month first with four digits of the year, or a day as Excel counts them. Anything else, such as a typing error, refuses the row.</summary>
    /// <param name="place">The cell.</param>
    /// <param name="pointer">Where the day stands in the record.</param>
    /// <param name="isNeeded">False where the row can be read without it.</param>
    internal LocalDate? Day(int place, string pointer, bool isNeeded = true)
    {
        if (Text(place) is not { } text)
        {
            return null;
        }

        foreach (var pattern in Days)
        {
            if (pattern.TryParse(text, out var time))
            {
                return time.Date;
            }
        }

        if (isNeeded)
        {
            Refuse(place, pointer, ProblemCodes.UnmappedValue, "is no day that can be read; it may be a typing error.");
        }
        else
        {
            Doubt(place, pointer, ProblemCodes.UnmappedValue, "is no day that can be read; it was left out.");
        }

        return null;
    }

    /// <summary>The address that a cell links to, or that stands in it, without what wraps it; null where there is none.</summary>
    internal string? Address(int place, string pointer)
    {
        if (Text(place) is not { } text)
        {
            return null;
        }

        var address = LinkAddress.Unwrapped(text);
        if (address is null)
        {
            Add(new Problem { Code = ProblemCodes.MalformedValue, Pointer = pointer, Message = Sentence(place, "holds an address that leads nowhere; it was left out."), Column = ColumnOf(place), Severity = Severity.Warning });
        }

        return address;
    }

    /// <summary>Says that the row cannot be made a record because of one of its cells.</summary>
    internal void Refuse(int place, string pointer, string code, string what) =>
        Add(new Problem { Code = code, Pointer = pointer, Message = Sentence(place, what), Column = ColumnOf(place) });

    /// <summary>Says what is in doubt about a cell.</summary>
    internal void Doubt(int place, string pointer, string code, string what) =>
        Add(new Problem { Code = code, Pointer = pointer, Message = Sentence(place, what), Column = ColumnOf(place), Severity = Severity.Warning });

    /// <summary>Tells something of a cell that is no fault.</summary>
    internal void Note(int place, string pointer, string code, string what) =>
        Add(new Problem { Code = code, Pointer = pointer, Message = Sentence(place, what), Column = ColumnOf(place), Severity = Severity.Note });

    internal void Add(IEnumerable<Problem> found)
    {
        foreach (var problem in found)
        {
            Add(problem);
        }
    }

    private void Add(Problem problem)
    {
        problems.Add(problem with { Line = Line, File = File });
        IsRefused |= problem.Severity == Severity.Error;
    }

    /// <summary>A sentence about a cell, named as the spreadsheet names it.</summary>
    private string Sentence(int place, string what) => isWorkbook && table.Header.Places[place] is >= 0 and var at ? $"Cell {Letters(at)}{Line.ToString(CultureInfo.InvariantCulture)} {what}" : $"The cell {what}";

    private string ColumnOf(int place) => table.Header.Layout.Columns[place].Name;

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
