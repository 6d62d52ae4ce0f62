package dev.floorseat.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(Set.of("demo.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void sendsNothingIntoPrivateNetworks(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> addresses.resolve(address)).isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "193.99.144.80", "2a02:2e0:3fe:1001:302::"})
    void sendsToThePublicInternet(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
        assertThat(addresses.resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/in",
                "ftp://crm.example/in",
                "https://user:secret@crm.example/in",
                "https:///in",
                "crm.example/in",
                "file:///etc/passwd",
                "http://127.0.0.1/in"
            })
    void takesNoOtherWayThanHttps(String url) {
        assertThat(addresses.isFit(URI.create(url))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1/in", "https://[::1]/in", "https://localhost/in", "https://10.0.0.1:8443/"})
    void seesThroughNamesOfItsOwnMachine(String url) {
        assertThat(addresses.isFit(URI.create(url))).isTrue();
        assertThat(addresses.isPrivate(URI.create(url))).isTrue();
    }

    @Test
    void trustsOnlyTheHostsAnOperatorAllows() {
        assertThat(addresses.isFit(URI.create("http://demo.example:8080/in"))).isTrue();
        assertThat(addresses.isFit(URI.create("http://demo.example.evil/in"))).isFalse();
    }
}
