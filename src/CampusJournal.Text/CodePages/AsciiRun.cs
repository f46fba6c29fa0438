using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Takes the ASCII between characters of two bytes, eight bytes at a time and without a call: a space between words and a tag of a page
/// cost the same few instructions.
/// </summary>
/// <remarks>
/// A block is written whole before it is known where its ASCII ends; what follows overwrites the rest. So there must be room for as many
/// units as there are bytes. The least significant byte comes first: the runtime's platforms all are so.
/// </remarks>
internal static class AsciiRun
{
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private const int BitsPerByte = 8;

    /// <summary>Copies the ASCII at the start.</summary>
    /// <param name="source">The first byte.</param>
    /// <param name="target">Room for <paramref name="length"/> bytes.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>How many were ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy(ref byte source, ref byte target, int length)
    {
        var count = 0;
        for (; count <= length - sizeof(ulong); count += sizeof(ulong))
        {
            var block = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, count));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, count), block);
            if ((block & HighBits) is not 0 and var high)
            {
                return count + AsciiBefore(high);
            }
        }

        for (; count < length && Unsafe.Add(ref source, count) is < 0x80 and var value; count++)
        {
            Unsafe.Add(ref target, count) = value;
        }

        return count;
    }

    /// <summary>Widens the ASCII at the start to UTF-16.</summary>
    /// <param name="source">The first byte.</param>
    /// <param name="target">Room for <paramref name="length"/> characters.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>How many were ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Widen(ref byte source, ref char target, int length)
    {
        var count = 0;
        for (; count <= length - sizeof(ulong); count += sizeof(ulong))
        {
            var block = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, count));
            Vector128.WidenLower(Vector128.CreateScalarUnsafe(block).AsByte()).StoreUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref target, count)));
            if ((block & HighBits) is not 0 and var high)
            {
                return count + AsciiBefore(high);
            }
        }

        for (; count < length && Unsafe.Add(ref source, count) is < 0x80 and var value; count++)
        {
            Unsafe.Add(ref target, count) = (char)value;
        }

        return count;
    }

    private static int AsciiBefore(ulong high) => BitOperations.TrailingZeroCount(high) / BitsPerByte;
}
