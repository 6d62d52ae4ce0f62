package dev.floorseat.insights.text;

/** An encoder that tells what of a text it reads, so that what it would read alike is not encoded twice. */
interface Encoding extends TextEncoder, AutoCloseable {

    /** What it reads of a text: its gloss, or the text itself. */
    String reads(String text);

    /** The vector of what it reads. */
    float[] read(String input);

    /** From which average similarity on, words included, texts are held to say the same, as long as nobody's judgement has tuned it. */
    double same();

    /** From which cosine on a text is worth showing to somebody who decides. */
    double related();

    /** Whether the gloss goes into its vectors, so that another glossary makes other vectors. */
    boolean glosses();

    @Override
    default float[] encode(String text) {
        return read(reads(text));
    }

    @Override
    void close();
}
