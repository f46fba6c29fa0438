namespace CampusJournal.Text;

/// <summary>Reads a file of <c>Models/</c>, embedded in this assembly, where it lies and without a copy.</summary>
internal static class ModelFile
{
    /// <summary>Gets the bytes of an embedded file of <c>Models/</c>; they stay valid as long as the program runs.</summary>
    /// <param name="name">The file's name, for example <c>korean.bin</c>.</param>
    public static unsafe ReadOnlySpan<byte> Read(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream("Models/" + name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing from this build.");

        // The runtime maps the assembly and hands out a pointer into it; anything else would be a copy of our making.
        var mapped = (UnmanagedMemoryStream)stream;
        return new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length));
    }
}
