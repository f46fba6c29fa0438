namespace CampusJournal.Text.Mojibake;

/// <summary>How sure a repair is, from the model's nats.</summary>
internal static class RepairConfidence
{
    /// <summary>
    /// The nats that take the doubt down by a factor of e. Measured: with the default confidence a line then needs a gain of 6, and none
    /// of 17,808 good lines reaches it with a reading that is acceptable.
    /// </summary>
    private const double NatsPerStep = 2.6;

    /// <summary>What the evidence of a damaged document is worth to each of its lines.</summary>
    private const double DocumentGain = 5;

    private const double Sure = 0.9;

    /// <summary>
    /// The most for a line of which half a character is left, or one guessed. Measured on 30,000 lines: one in fifty of those is read wrong
    /// beside the gap, however far the next reading is behind.
    /// </summary>
    private const double NotWhole = 0.98;

    /// <summary>How far behind (nats) the runner-up must be for a reading to count as the only one.</summary>
    private const float FarBehind = 4;

    /// <summary>The gain that a confidence asks for.</summary>
    public static float LeastGain(double confidence, bool isDamagedDocument) =>
        (float)((-NatsPerStep * Math.Log(1 - Math.Min(confidence, Sure))) - (isDamagedDocument ? DocumentGain : 0));

    /// <summary>
    /// The confidence of a change: first how sure it is damage at all, and above 0.9 how far the next reading is behind. So 0.9 means
    /// "damage for sure, but another reading is as near".
    /// </summary>
    public static double Of(Reading reading, bool isDamagedDocument, float distance)
    {
        var damage = 1 - Math.Exp(-(reading.Gain + (isDamagedDocument ? DocumentGain : 0)) / NatsPerStep);
        var confidence = damage <= Sure ? damage : Sure + ((damage - Sure) * Math.Tanh(distance / 2));
        return isDamagedDocument || IsWhole(reading) ? confidence : Math.Min(confidence, NotWhole);
    }

    /// <summary>Whether the runner-up is far enough behind for a proof.</summary>
    public static bool IsFar(float distance) => distance >= FarBehind;

    /// <summary>Whether no half of a character is left, and nothing that was put back is a guess of this line alone.</summary>
    private static bool IsWhole(Reading reading) => reading.Orphans == 0 && !reading.RestsOnOneLoss;
}
