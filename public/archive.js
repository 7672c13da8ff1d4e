// Opens a chat that was exported with its pictures: a ZIP file. Loaded once somebody has chosen one.
// Only the directory is read; what is asked for is unpacked by the browser itself, and never more
// than the directory says.
(function () {
  var ENTRIES = 2000, UNPACKED = 50e6, RATIO = 100;

  function fail(why) { throw new Error(why); }
  async function view(file, start, end) {
    if (start < 0 || end > file.size || start > end) fail("outside");
    var bytes = await file.slice(start, end).arrayBuffer();
    return bytes.byteLength === end - start ? new DataView(bytes) : fail("short");
  }

  // The directory ends with a record of 22 bytes and a comment.
  async function directory(file) {
    var start = Math.max(0, file.size - 22 - 65535), tail = await view(file, start, file.size);
    for (var at = tail.byteLength - 22; at >= 0; at--) {
      if (tail.getUint32(at, true) !== 0x06054b50) continue;
      if (at + 22 + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
      var count = tail.getUint16(at + 10, true), size = tail.getUint32(at + 12, true);
      var offset = tail.getUint32(at + 16, true);
      if (count > ENTRIES || offset + size > start + at) fail("directory");
      return { count: count, offset: offset, view: await view(file, offset, offset + size) };
    }
    fail("no directory");
  }

  async function unpack(file, entry, limit) {
    var local = await view(file, entry.at, entry.at + 30);
    if (local.getUint32(0, true) !== 0x04034b50) fail("no entry");
    var start = entry.at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    if (start + entry.packed > limit) fail("outside");
    var packed = file.slice(start, start + entry.packed);
    if (!entry.method) return packed;
    var reader = packed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    var parts = [], length = 0;
    for (;;) {
      var part = await reader.read();
      if (part.done) break;
      length += part.value.length;
      if (length > entry.size) { reader.cancel().catch(function () {}); fail("more than it says"); }
      parts.push(part.value);
    }
    return length === entry.size ? new Blob(parts) : fail("less than it says");
  }

  // The files in it: name, and how to open each.
  window.openArchive = async function (file) {
    var found = await directory(file), all = found.view, at = 0, unpacked = 0, entries = [];
    for (var i = 0; i < found.count; i++) {
      if (at + 46 > all.byteLength || all.getUint32(at, true) !== 0x02014b50) fail("entry");
      var name = all.getUint16(at + 28, true), next = at + 46 + name;
      if (next > all.byteLength) fail("name");
      var entry = {
        method: all.getUint16(at + 10, true),
        packed: all.getUint32(at + 20, true),
        size: all.getUint32(at + 24, true),
        at: all.getUint32(at + 42, true)
      };
      unpacked += entry.size;
      var isPlain = !(all.getUint16(at + 8, true) & 1) && (entry.method === 8 ||
        entry.method === 0 && entry.size === entry.packed);
      if (!isPlain || unpacked > UNPACKED || entry.size > RATIO * entry.packed) fail("limit");
      entries.push({
        name: new TextDecoder().decode(new Uint8Array(all.buffer, all.byteOffset + at + 46, name)),
        open: unpack.bind(null, file, entry, found.offset)
      });
      at = next + all.getUint16(at + 30, true) + all.getUint16(at + 32, true);
    }
    return entries;
  };
})();
