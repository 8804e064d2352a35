using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>A small store with users, settings and records, and what it must hold.</summary>
internal sealed class FilledStore
{
    private const int Seed = 7;
    private const uint MaxId = 300;
    private const int Filling = 500;

    public FilledStore()
    {
        Random = new RandomStore(Seed, MaxId, FlashRig.SmallCapacity, FlashRig.SmallCapacity);
        Rig.NeverCut();
        Rig.Start();
        for (int i = 0; i < Filling; i++)
        {
            Do(Random.Next(Model));
        }

        Model.Replacement = null;
        Rig.Start();
        Rig.Tidy();
        MustHoldAll();
    }

    public FlashRig Rig { get; } = FlashRig.Small(Seed);

    public StoreModel Model { get; } = new();

    public RandomStore Random { get; }

    public FlashStorage Storage => Rig.Storage;

    /// <summary>Does something that must be acknowledged.</summary>
    public void Do(StoreOp op)
    {
        Assert.IsNull(op.Do(Rig), op.Name);
        op.Apply(Model);
    }

    /// <summary>Compares the whole store with the model.</summary>
    public void MustHoldAll() => Assert.IsNull(StoreComparison.Difference(Rig, Model));

    /// <summary>A user whom nobody has yet.</summary>
    public User NewUser(int cards) => Random.Content.NewUser(MaxId + 1, cards);
}
