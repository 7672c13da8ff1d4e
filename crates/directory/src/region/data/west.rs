//! Sumatra and the islands around it.

use super::ProvinceFacts;
use crate::Zone::Wib;

pub(super) static PROVINCES: &[ProvinceFacts] = &[
    ProvinceFacts {
        name: "Aceh",
        english: "Aceh",
        zone: Wib,
        aliases: "nad,nanggroe aceh darussalam",
        cities: &[
            ("Kota Banda Aceh", ""),
            ("Kota Langsa", ""),
            ("Kota Lhokseumawe", ""),
            ("Kota Sabang", ""),
            ("Kota Subulussalam", ""),
        ],
    },
    ProvinceFacts {
        name: "Sumatera Utara",
        english: "North Sumatra",
        zone: Wib,
        aliases: "sumut,sumatra utara,nias,karo",
        cities: &[
            ("Kota Medan", "mdn"),
            ("Kota Binjai", ""),
            ("Kota Gunungsitoli", ""),
            ("Kota Padangsidimpuan", "sidempuan"),
            ("Kota Pematangsiantar", "siantar,pematang siantar"),
            ("Kota Sibolga", ""),
            ("Kota Tanjungbalai", "tanjung balai"),
            ("Kota Tebing Tinggi", ""),
            ("Kabupaten Asahan", "kisaran"),
            ("Kabupaten Deli Serdang", "lubuk pakam"),
        ],
    },
    ProvinceFacts {
        name: "Sumatera Barat",
        english: "West Sumatra",
        zone: Wib,
        aliases: "sumbar,sumatra barat,minang",
        cities: &[
            ("Kota Padang", ""),
            ("Kota Bukittinggi", ""),
            ("Kota Padang Panjang", ""),
            ("Kota Pariaman", ""),
            ("Kota Payakumbuh", ""),
            ("Kota Sawahlunto", ""),
            ("Kota Solok", ""),
        ],
    },
    ProvinceFacts {
        name: "Riau",
        english: "Riau",
        zone: Wib,
        aliases: "",
        cities: &[("Kota Pekanbaru", "pku"), ("Kota Dumai", "")],
    },
    ProvinceFacts {
        name: "Kepulauan Riau",
        english: "Riau Islands",
        zone: Wib,
        aliases: "kepri,bintan",
        cities: &[
            ("Kota Tanjungpinang", "tanjung pinang"),
            ("Kota Batam", ""),
            ("Kabupaten Natuna", ""),
        ],
    },
    ProvinceFacts {
        name: "Jambi",
        english: "Jambi",
        zone: Wib,
        aliases: "",
        cities: &[("Kota Jambi", ""), ("Kota Sungai Penuh", "")],
    },
    ProvinceFacts {
        name: "Bengkulu",
        english: "Bengkulu",
        zone: Wib,
        aliases: "",
        cities: &[("Kota Bengkulu", "")],
    },
    ProvinceFacts {
        name: "Sumatera Selatan",
        english: "South Sumatra",
        zone: Wib,
        aliases: "sumsel,sumatra selatan",
        cities: &[
            ("Kota Palembang", "plg"),
            ("Kota Lubuklinggau", "lubuk linggau"),
            ("Kota Pagar Alam", ""),
            ("Kota Prabumulih", ""),
        ],
    },
    ProvinceFacts {
        name: "Kepulauan Bangka Belitung",
        english: "Bangka Belitung Islands",
        zone: Wib,
        aliases: "babel,bangka,belitung",
        cities: &[("Kota Pangkalpinang", "pangkal pinang")],
    },
    ProvinceFacts {
        name: "Lampung",
        english: "Lampung",
        zone: Wib,
        aliases: "",
        cities: &[("Kota Bandar Lampung", "balam"), ("Kota Metro", "")],
    },
];
