package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text, strictly: what is not UTF-8 is named with its place, at most once a line, and never guessed. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text without a byte order mark, or null when it has faults. */
    static @Nullable String decoded(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int line = 1;
        int lineStart = 0;
        int counted = 0;
        int lastFaulty = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (; counted < in.position(); counted++) {
                if (bytes[counted] == '\n') {
                    line++;
                    lineStart = counted + 1;
                }
            }
            if (line != lastFaulty) {
                lastFaulty = line;
                String offending = String.format("%02X", bytes[in.position()]);
                faults.add(Fault.at(
                        line, null, "floor.import.not-utf8", String.valueOf(in.position() - lineStart + 1), offending));
            }
            in.position(in.position() + result.length());
        }
        if (!faults.none()) {
            return null;
        }
        out.flip();
        boolean marked = out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK;
        return out.subSequence(marked ? 1 : 0, out.remaining()).toString();
    }
}
