package dev.floorseat.insights.text;

import java.util.List;

/** Turns a short text into numbers, so that texts that say something similar lie close together. Safe for many threads. */
public interface TextEncoder {

    /** Names the encoder and everything that changes its vectors; vectors are comparable only within one id. At most 64 characters. */
    String id();

    /** How many numbers a vector has. */
    int dimensions();

    /**
     * The text's vector, of length one; all zero for a text without a word.
     *
     * @param text German, English or both mixed
     */
    float[] encode(String text);

    /** The vectors of several texts, in their order. */
    default List<float[]> encode(List<String> texts) {
        return texts.stream().map(this::encode).toList();
    }
}
