//! Bali, Nusa Tenggara and Kalimantan.

use super::ProvinceFacts;
use crate::Zone::{Wib, Wita};

pub(super) static PROVINCES: &[ProvinceFacts] = &[
    ProvinceFacts {
        name: "Bali",
        english: "Bali",
        zone: Wita,
        aliases: "",
        cities: &[
            ("Kota Denpasar", "dps"),
            ("Kabupaten Badung", "kuta,canggu,jimbaran"),
            ("Kabupaten Gianyar", "ubud"),
        ],
    },
    ProvinceFacts {
        name: "Nusa Tenggara Barat",
        english: "West Nusa Tenggara",
        zone: Wita,
        aliases: "ntb,lombok,sumbawa",
        cities: &[("Kota Mataram", ""), ("Kota Bima", "")],
    },
    ProvinceFacts {
        name: "Nusa Tenggara Timur",
        english: "East Nusa Tenggara",
        zone: Wita,
        aliases: "ntt,flores,sumba,timor,labuan bajo",
        cities: &[("Kota Kupang", "")],
    },
    ProvinceFacts {
        name: "Kalimantan Barat",
        english: "West Kalimantan",
        zone: Wib,
        aliases: "kalbar",
        cities: &[("Kota Pontianak", "ptk"), ("Kota Singkawang", "")],
    },
    ProvinceFacts {
        name: "Kalimantan Tengah",
        english: "Central Kalimantan",
        zone: Wib,
        aliases: "kalteng",
        cities: &[("Kota Palangka Raya", "palangkaraya")],
    },
    ProvinceFacts {
        name: "Kalimantan Selatan",
        english: "South Kalimantan",
        zone: Wita,
        aliases: "kalsel,banjar",
        cities: &[
            ("Kota Banjarbaru", "banjar baru"),
            ("Kota Banjarmasin", "bjm"),
        ],
    },
    ProvinceFacts {
        name: "Kalimantan Timur",
        english: "East Kalimantan",
        zone: Wita,
        aliases: "kaltim,ikn,nusantara",
        cities: &[
            ("Kota Samarinda", ""),
            ("Kota Balikpapan", "bpn"),
            ("Kota Bontang", ""),
            ("Kabupaten Penajam Paser Utara", "ppu,sepaku,ikn"),
        ],
    },
    ProvinceFacts {
        name: "Kalimantan Utara",
        english: "North Kalimantan",
        zone: Wita,
        aliases: "kaltara",
        cities: &[
            ("Kabupaten Bulungan", "tanjung selor"),
            ("Kota Tarakan", ""),
        ],
    },
];
