package dev.floorseat.insights.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A model of the operator's own, which knows German and English itself: it reads the text as it is. */
final class SuppliedEncoder implements Encoding {

    private final Path onnx;
    private final Path tokenizer;
    private final OnnxModel.Pooling pooling;
    private final Path home;
    private @Nullable OnnxModel model;
    private @Nullable String id;
    private int dimensions;

    SuppliedEncoder(Path onnx, Path tokenizer, OnnxModel.Pooling pooling, Path home) {
        this.onnx = onnx;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.home = home;
    }

    /** Named by what is in the files: another model under the same name is another encoder. */
    @Override
    public synchronized String id() {
        if (id == null) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest(onnx, digest);
                digest(tokenizer, digest);
                id = "supplied-" + pooling.name().charAt(0) + "-"
                        + HexFormat.of().formatHex(digest.digest(), 0, 12);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The model or its tokenizer cannot be read: " + onnx + ", " + tokenizer, e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return id;
    }

    @Override
    public int dimensions() {
        model();
        return dimensions;
    }

    @Override
    public double same() {
        return 0.55;
    }

    @Override
    public double related() {
        return 0.50;
    }

    @Override
    public boolean glosses() {
        return false;
    }

    @Override
    public String reads(String text) {
        return text.strip();
    }

    @Override
    public float[] read(String input) {
        OnnxModel loaded = model();
        return input.chars().noneMatch(Character::isLetterOrDigit) ? new float[dimensions] : loaded.encode(input);
    }

    private synchronized OnnxModel model() {
        if (model != null) {
            return model;
        }
        OnnxModel.keepAtHome(home);
        try (InputStream weights = Files.newInputStream(onnx);
                InputStream words = Files.newInputStream(tokenizer)) {
            OnnxModel loaded = OnnxModel.load(weights, words, pooling);
            dimensions = loaded.encode("one").length;
            model = loaded;
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("The model or its tokenizer cannot be read: " + onnx + ", " + tokenizer, e);
        }
    }

    private static void digest(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
    }
}
