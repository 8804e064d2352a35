namespace AccessStandalone;

public static class Program
{
    public static void Main()
    {
    }
}
