namespace Sitrep.Exchange.In.Gazetteers.Workbooks;

/// <summary>A workbook that is not read, with what is wrong and what to do.</summary>
sealed class WorkbookException(string problem, Exception? inner = null) : Exception(problem, inner)
{
    public static WorkbookException Damaged(string what, Exception? inner = null) =>
        new($"This workbook is damaged ({what.TrimEnd('.')}). Open it in a spreadsheet program and save it again, or save its sheet of places as CSV.", inner);
}
