using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CampusJournal.Text.CodePages;

/// <summary>
/// Takes the ASCII between characters of two bytes, sixteen bytes at a time and without a call: a space between words and a tag of a page
/// cost the same few instructions.
/// </summary>
/// <remarks>
/// A block is written whole before it is known where its ASCII ends; what follows overwrites the rest. So there must be room for as many
/// units as there are bytes.
/// </remarks>
internal static class AsciiRun
{
    /// <summary>Copies the ASCII at the start.</summary>
    /// <param name="source">The first byte.</param>
    /// <param name="target">Room for <paramref name="length"/> bytes.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>How many were ASCII.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy(ref byte source, ref byte target, int length)
    {
        var count = 0;
        for (; count <= length - Vector128<byte>.Count; count += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, count));
            block.StoreUnsafe(ref Unsafe.Add(ref target, count));
            if (block.ExtractMostSignificantBits() is not 0 and var others)
            {
                return count + BitOperations.TrailingZeroCount(others);
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
        for (; count <= length - Vector128<byte>.Count; count += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, count));
            ref var characters = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref target, count));
            Vector128.WidenLower(block).StoreUnsafe(ref characters);
            Vector128.WidenUpper(block).StoreUnsafe(ref Unsafe.Add(ref characters, Vector128<ushort>.Count));
            if (block.ExtractMostSignificantBits() is not 0 and var others)
            {
                return count + BitOperations.TrailingZeroCount(others);
            }
        }

        for (; count < length && Unsafe.Add(ref source, count) is < 0x80 and var value; count++)
        {
            Unsafe.Add(ref target, count) = (char)value;
        }

        return count;
    }
}
